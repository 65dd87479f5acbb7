package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.AcasCertificate;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.NoteDoor;
import org.jspecify.annotations.Nullable;

/** Keeps the time limits of cases. */
@ApplicationScoped
@Transactional
class LimitBook implements LimitDesk {

  /** Northern Ireland's numbers have no published form. */
  private static final Pattern SOME_NUMBER = Pattern.compile("[A-Z0-9/-]{1,20}");

  private static final String MISSING = "limits.reason.missing";

  @Inject CaseDoor cases;
  @Inject NoteDoor notes;
  @Inject LimitRows rows;
  @Inject TimeLimitRules law;
  @Inject LimitAlarms alarms;
  @Inject WorkAgain workAgain;

  @Override
  public boolean set(String reference, SetLimit command, Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireNotClosed();
    TimeLimitQuestion question = command.question();
    String number = certificate(command.certificate(), question);
    WorkedLimit worked = law.worked(question);
    Limit limit = new Limit(held.id(), Basis.ENTERED, worked, number, caller, cases.now());
    return rows.of(held.id()).stream().anyMatch(each -> each.repeats(limit))
        || (command.replaces() == null
            ? opened(held, limit, caller)
            : inPlaceOf(held, command.replaces(), limit, command.reason(), caller));
  }

  private boolean inPlaceOf(
      Held held, long replaced, Limit limit, @Nullable String reason, Caller caller) {
    String why = NoteDoor.text(reason, MISSING);
    Limit before = toChange(held, replaced);
    limit.inPlaceOf(before);
    if (before.isLocked(cases.today()) && limit.letsGoOf(before, cases.today())) {
      limit.propose();
      rows.keep(limit);
      return ask(held, before, limit, why, caller);
    }
    end(held, before, State.REPLACED, why, caller);
    return opened(held, limit, caller);
  }

  private boolean opened(Held held, Limit limit, Caller caller) {
    rows.keep(limit);
    tell(
        new LimitEvent.LimitSet(
            UUID.randomUUID(),
            held.reference(),
            caller.label(),
            cases.now(),
            limit.id(),
            limit.safeOn()));
    return true;
  }

  @Override
  public void meet(
      String reference, long id, @Nullable String claimNumber, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    if (rows.of(held.id(), id).is(State.MET)) {
      return;
    }
    Limit limit = toChange(held, id);
    boolean near = limit.isLocked(cases.today());
    String number = ClaimNumber.read(claimNumber, near);
    end(held, limit, State.MET, why, caller);
    limit.known(number);
    rows.flush();
    String by = caller.label();
    tell(
        near
            ? new LimitEvent.NearLimitMet(event(), held.reference(), by, cases.now(), id)
            : new LimitEvent.LimitMet(event(), held.reference(), by, cases.now(), id));
  }

  @Override
  public boolean withdraw(String reference, long id, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    Limit limit = rows.of(held.id(), id);
    if (limit.is(State.WITHDRAWN)) {
      return true;
    }
    toChange(held, id);
    if (limit.isLocked(cases.today())) {
      return ask(held, limit, null, why, caller);
    }
    withdrawn(held, limit, why, caller);
    return true;
  }

  private void withdrawn(Held held, Limit limit, String why, Caller caller) {
    end(held, limit, State.WITHDRAWN, why, caller);
    tell(
        new LimitEvent.LimitWithdrawn(
            event(), held.reference(), caller.label(), cases.now(), limit.id()));
  }

  /** Lets it wait for a second person. */
  private boolean ask(Held held, Limit limit, @Nullable Limit proposal, String why, Caller caller) {
    long note = notes.note(held, why, caller);
    rows.keep(new SecondPerson(held.id(), limit, proposal, note, caller, cases.now()));
    tell(
        new LimitEvent.LimitChangeAsked(
            event(), held.reference(), caller.label(), cases.now(), limit.id()));
    return false;
  }

  @Override
  public void confirm(String reference, long id, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    SecondPerson asked = asked(held, id);
    asked.confirm(caller, cases.now());
    Limit limit = rows.of(held.id(), id);
    if (asked.proposalId() == null) {
      withdrawn(held, limit, why, caller);
    } else {
      Limit later = rows.of(held.id(), asked.proposalId());
      end(held, limit, State.REPLACED, why, caller);
      later.confirm();
      opened(held, later, caller);
    }
  }

  @Override
  public void decline(String reference, long id, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    SecondPerson asked = asked(held, id);
    asked.decline(caller, cases.now());
    if (asked.proposalId() == null) {
      notes.note(held, why, caller);
    } else {
      end(held, rows.of(held.id(), asked.proposalId()), State.DECLINED, why, caller);
    }
    rows.flush();
    tell(
        new LimitEvent.LimitChangeDeclined(
            event(), held.reference(), caller.label(), cases.now(), id));
  }

  private SecondPerson asked(Held held, long id) {
    return rows.request(held.id(), id)
        .orElseThrow(() -> new CaseworkRuleBroken("limits.second.none"));
  }

  @Override
  public void acknowledge(String reference, long id, Caller caller) {
    Held held = cases.toWork(reference, caller);
    if (alarms.acknowledge(rows.of(held.id(), id).id(), caller)) {
      tell(
          new LimitEvent.LimitAcknowledged(
              event(), held.reference(), caller.label(), cases.now(), id));
    }
  }

  @Override
  public int watch(Caller caller) {
    if (caller.kind() != Caller.Kind.SYSTEM) {
      throw new CaseNotFound();
    }
    return workAgain.run(caller) + alarms.raise(caller) + alarms.escalate(caller);
  }

  /** An open limit that waits for nobody's word. */
  private Limit toChange(Held held, long id) {
    Limit limit = rows.of(held.id(), id);
    if (!limit.is(State.OPEN)) {
      throw new CaseworkRuleBroken("limits.state.ended");
    }
    if (rows.request(held.id(), id).isPresent()) {
      throw new CaseworkRuleBroken("limits.state.asked");
    }
    return limit;
  }

  private void end(Held held, Limit limit, State as, String why, Caller caller) {
    limit.end(as, notes.note(held, why, caller), caller, cases.now());
    rows.flush();
  }

  private void tell(CaseworkEvent event) {
    cases.tell(event);
  }

  private static UUID event() {
    return UUID.randomUUID();
  }

  /** The number as it is kept, in capitals; {@code null} for none. */
  private static @Nullable String certificate(@Nullable String typed, TimeLimitQuestion question) {
    String number = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (number.isEmpty()) {
      return null;
    }
    boolean good =
        question.jurisdiction() == Jurisdiction.NORTHERN_IRELAND
            ? SOME_NUMBER.matcher(number).matches()
            : AcasCertificate.hasForm(number);
    if (!good) {
      throw new CaseworkRuleBroken("limits.certificate.form");
    }
    if (question.acasEnded() == null) {
      throw new CaseworkRuleBroken("limits.certificate.ended");
    }
    return number;
  }
}
