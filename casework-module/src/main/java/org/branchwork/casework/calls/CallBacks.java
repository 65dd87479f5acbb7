package org.branchwork.casework.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.calls.CallDesk;
import org.branchwork.casework.api.calls.CallOutcome;
import org.branchwork.casework.api.calls.CallSearch;
import org.branchwork.casework.api.calls.CallSheet;
import org.branchwork.casework.api.calls.CallSheet.Attempt;
import org.branchwork.casework.api.calls.CallSheet.Next;
import org.branchwork.casework.api.calls.Unreached;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/** Keeps the attempts to ring members back. */
@ApplicationScoped
@Transactional
class CallBacks implements CallDesk, CallSearch {

  private static final int NOTE_LENGTH = 2_000;
  private static final int LIST = 100;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;

  @Override
  public void tried(
      String reference,
      String formKey,
      @Nullable CallOutcome outcome,
      @Nullable String note,
      Caller caller) {
    Held held = cases.toWork(reference, caller);
    if (outcome == null) {
      throw new CaseworkRuleBroken("calls.outcome");
    }
    String said = CaseDoor.clean(note);
    refuseIf(said.codePointCount(0, said.length()) > NOTE_LENGTH, "calls.note");
    refuseIf(held.sealed() && !said.isEmpty(), "calls.sealed");
    boolean message = outcome == CallOutcome.LEFT_MESSAGE;
    refuseIf(message && !mayLeaveMessage(cases.said(held)), "calls.message");
    held.requireNotClosed();
    Instant now = cases.now();
    if (!keep(held, formKey, outcome, said, now, caller)) {
      return;
    }
    if (outcome == CallOutcome.SPOKE) {
      cases.spoken(held);
    } else {
      cases.rungInVain(held);
    }
    cases.tell(
        new CaseEvent.MemberRung(
            UUID.randomUUID(), held.reference(), caller.label(), now, outcome));
  }

  /** Who did not say may not want it. */
  private static boolean mayLeaveMessage(SendEnquiry said) {
    return Boolean.TRUE.equals(said.voicemailAllowed());
  }

  /** False when the form came before. */
  private boolean keep(
      Held held, String formKey, CallOutcome outcome, String note, Instant now, Caller caller) {
    return em.createNativeQuery(
                "insert into casework.call_back"
                    + " (case_id, form_key, tried_by, tried_at, outcome, note)"
                    + " values (?1, ?2, cast(?3 as uuid), ?4, ?5, nullif(?6, ''))"
                    + " on conflict (form_key) do nothing")
            .setParameter(1, held.id())
            .setParameter(2, formKey)
            .setParameter(3, caller.label())
            .setParameter(4, Timestamp.from(now))
            .setParameter(5, outcome.name())
            .setParameter(6, note)
            .executeUpdate()
        == 1;
  }

  @Override
  public CallSheet sheet(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    SendEnquiry said = cases.said(held);
    List<Attempt> tries = tries(held);
    return new CallSheet(
        said.telephone(),
        TelephoneDoor.read(said.telephone()).e164(),
        said.voicemailAllowed(),
        said.safeContact(),
        tries,
        next(tries));
  }

  private @Nullable Next next(List<Attempt> tries) {
    List<Instant> inVain =
        tries.stream()
            .takeWhile(each -> each.outcome() != CallOutcome.SPOKE)
            .map(Attempt::at)
            .toList();
    return inVain.isEmpty() ? null : TimeOfCall.after(inVain, cases.now());
  }

  private List<Attempt> tries(Held held) {
    List<?> rows =
        em.createNativeQuery(
                "select tried_at, cast(tried_by as text), outcome, note from casework.call_back"
                    + " where case_id = ?1 order by id desc limit "
                    + LIST)
            .setParameter(1, held.id())
            .getResultList();
    return rows.stream().map(row -> attempt((Object[]) row)).toList();
  }

  private static Attempt attempt(Object[] row) {
    return new Attempt(
        ((Timestamp) row[0]).toInstant(),
        UUID.fromString((String) row[1]),
        CallOutcome.valueOf((String) row[2]),
        (String) row[3]);
  }

  @Override
  public List<Unreached> unreached(Caller caller) {
    List<?> rows =
        em.createNativeQuery(
                "select reference, name, cast(caseworker as text), tries, waiting_since"
                    + " from casework.case_file where stage <> 'CLOSED' and tries >= "
                    + MOST_TRIES
                    + " order by member_wrote_at, reference limit "
                    + LIST)
            .getResultList();
    return rows.stream().map(row -> unreached((Object[]) row)).toList();
  }

  private static Unreached unreached(Object[] row) {
    return new Unreached(
        (String) row[0],
        (String) row[1],
        row[2] == null ? null : UUID.fromString((String) row[2]),
        ((Number) row[3]).intValue(),
        row[4] == null ? null : ((Timestamp) row[4]).toInstant());
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
