package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.privacy.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the other capabilities of the module know of cases: they hold a case by its id, and come to
 * it through here, as far as the caller may see it.
 */
@ApplicationScoped
public class CaseDoor {

  @Inject CaseRepository cases;
  @Inject MemberWords words;
  @Inject ReadLog readLog;
  @Inject Chronicle chronicle;

  /**
   * A case as far as its neighbours need it.
   *
   * @param caseworker who has it, {@code null} before triage
   * @param category {@code null} before triage
   */
  public record Held(
      long id,
      String reference,
      int version,
      Stage stage,
      @Nullable UUID caseworker,
      @Nullable Category category,
      boolean sealed) {

    /** Refuses a change by somebody who has not seen the latest one. */
    public void requireVersion(int seen) {
      if (seen != version) {
        throw new CaseworkRuleBroken("case.changed");
      }
    }

    /** Refuses what is done with open cases alone. */
    public void requireNotClosed() {
      if (stage == Stage.CLOSED) {
        throw new CaseworkRuleBroken("case.closed");
      }
    }
  }

  /**
   * The case, locked until the end of the transaction, so that the next to change it waits.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  public Held toWork(String reference, Caller caller) {
    return held(cases.toWork(reference, caller));
  }

  /**
   * The case as it stands, not locked.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  public Held seen(String reference, Caller caller) {
    return held(cases.seen(reference, caller));
  }

  /**
   * Opens a case for what came in by another way than the form.
   *
   * @throws CaseworkRuleBroken as {@link org.branchwork.casework.api.EnquiryDesk#send} does
   */
  public Held receive(SendEnquiry enquiry, Channel channel, Caller caller) {
    SendEnquiry checked = EnquiryRules.checked(enquiry, today());
    return held(words.open(checked, channel, false, now(), caller));
  }

  /** What the member said on the way in, without the message. */
  public SendEnquiry said(Held held) {
    return file(held).answers().withMessage("");
  }

  /** When the matter arose: the day it happened, else the day it was received. */
  public LocalDate arose(Held held) {
    Case file = file(held);
    LocalDate happened = said(held).happenedOn();
    return happened == null ? chronicle.day(file.receivedAt()) : happened;
  }

  /**
   * Somebody spoke with the member: an answer of the branch, as a reply is.
   *
   * @throws CaseworkRuleBroken {@code reply.closed}
   */
  public void spoken(Held held) {
    file(held).replied();
  }

  /** Somebody rang the member in vain: no answer, and the member still waits. */
  public void rungInVain(Held held) {
    file(held).turn().rungInVain();
  }

  /** A text as it may be kept; empty when nothing was typed. */
  public static String clean(@Nullable String typed) {
    return CleanText.text(typed);
  }

  /** Counts a change that is written elsewhere, so that an older page is refused. */
  public void changed(Held held) {
    cases.changed(file(held));
  }

  /** Notes that the caller took a document or copy made of the case away. */
  public void exported(Held held, Caller by) {
    readLog.note(file(held), Reading.What.EXPORT, by, now());
  }

  /** The looks at the case, latest first. */
  public List<Reading> readings(Held held) {
    return readLog.of(held.id());
  }

  /** Refuses what is for those who give cases. */
  public void requireAssign(Caller caller) {
    CaseAccess.requireAssign(caller);
  }

  /** Refuses everybody but the portal's own jobs. */
  public void requireSystem(Caller caller) {
    CaseAccess.requireSystem(caller);
  }

  /** The case that a job of the portal is about. */
  public Held ofJob(String reference, Caller caller) {
    CaseAccess.requireSystem(caller);
    return held(cases.findStanding(reference).orElseThrow(CaseNotFound::new));
  }

  /** Adds a step to the timeline of the case. */
  public void step(Held held, CaseFile.Kind kind, Caller by, @Nullable Object detail) {
    cases.keep(List.of(new Step(held.id(), kind, by, now(), detail)));
  }

  /**
   * Days that a new enquiry named.
   *
   * @param receivedOn the day it came, Europe/London
   */
  public record Intake(
      long id, LocalDate receivedOn, @Nullable LocalDate lastDay, @Nullable LocalDate happenedOn) {}

  /** The days of an enquiry that just came in; empty for whoever may not see it. */
  public Optional<Intake> intake(String reference) {
    return cases.intake(reference);
  }

  /** The moment, as exactly as a column keeps it. */
  public Instant now() {
    return chronicle.now();
  }

  /** The day of the branch, Europe/London. */
  public LocalDate today() {
    return chronicle.today();
  }

  /** Tells what was done in a case, inside the transaction. */
  public void tell(Held held, CaseEvent.Deed deed, @Nullable UUID item, Caller by) {
    tell(
        new CaseEvent.CaseWorked(
            UUID.randomUUID(), held.reference(), by.label(), now(), deed, item));
  }

  /** Says anew whom and where the case is about; whether that changes anything. */
  public boolean moved(
      Held held, @Nullable String employer, @Nullable String workplace, Caller by) {
    Case file = cases.find(held.id()).orElseThrow(CaseNotFound::new);
    List<Step> steps = file.moved(employer, workplace, by, now());
    cases.keep(steps);
    return !steps.isEmpty();
  }

  /** Makes a day the case's next one, unless it has one before; a closed case has none. */
  public void dueBy(Held held, LocalDate day, Caller by) {
    Case file = file(held);
    LocalDate due = file.dueOn();
    if (held.stage() != Stage.CLOSED && (due == null || due.isAfter(day))) {
      cases.keep(file.setDue(day, by, now()));
      tell(new CaseEvent.DueSet(UUID.randomUUID(), held.reference(), by.label(), now(), day));
    }
  }

  /** Says how much money was recovered, or that none was; whether that changes anything. */
  public boolean recovered(Held held, @Nullable Long pence, Caller by) {
    List<Step> steps =
        cases.find(held.id()).orElseThrow(CaseNotFound::new).recovered(pence, by, now());
    cases.keep(steps);
    return !steps.isEmpty();
  }

  /** Tells what happened, inside the transaction. */
  public void tell(CaseworkEvent event) {
    chronicle.tell(event);
  }

  private Case file(Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }

  static Held held(Case file) {
    return new Held(
        file.id(),
        file.reference(),
        file.version(),
        file.stage(),
        file.caseworker(),
        file.category(),
        file.isSealed());
  }
}
