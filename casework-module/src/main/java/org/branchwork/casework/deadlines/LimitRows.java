package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LimitAhead;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CoverDoor;

/** Finds and keeps the limits of cases. */
@ApplicationScoped
class LimitRows {

  private static final int MOST_AHEAD = 25;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  void keep(Limit limit) {
    em.persist(limit);
    em.flush();
  }

  /** What was changed, so that a broken constraint shows here and not at the end. */
  void flush() {
    em.flush();
  }

  List<Limit> of(long caseId) {
    return em.createQuery("select l from Limit l where l.caseId = :id order by l.id", Limit.class)
        .setParameter("id", caseId)
        .getResultList();
  }

  /** A limit of this case. */
  Limit of(long caseId, long id) {
    return of(caseId).stream()
        .filter(limit -> limit.id() == id)
        .findFirst()
        .orElseThrow(CaseNotFound::new);
  }

  void keep(SecondPerson request) {
    em.persist(request);
    em.flush();
  }

  /** What waits for a second person in this case. */
  List<SecondPerson> requests(long caseId) {
    return em.createQuery(
            "select r from SecondPerson r where r.caseId = :id and r.decidedAt is null",
            SecondPerson.class)
        .setParameter("id", caseId)
        .getResultList();
  }

  /** What waits for a second person with this limit. */
  Optional<SecondPerson> request(long caseId, long limit) {
    return requests(caseId).stream().filter(request -> request.limitId() == limit).findFirst();
  }

  /** Whether an open limit of the case is so near that nobody lets go of it alone. */
  boolean anyLocked(String reference, LocalDate today) {
    return !em.createNativeQuery(
            "select 1 from casework.case_limit l join casework.case_file c on c.id = l.case_id"
                + " where c.reference = ?1 and l.state = 'OPEN' and l.safe_on <= ?2"
                + " and l.limit_on >= ?3 limit 1")
        .setParameter(1, reference)
        .setParameter(2, Date.valueOf(today.plusDays(AlarmSteps.FIRST)))
        .setParameter(3, Date.valueOf(today))
        .getResultList()
        .isEmpty();
  }

  /** The open limits of the jurisdiction, each with its case, as far as the caller sees it. */
  Map<Limit, String> openIn(Jurisdiction jurisdiction) {
    Map<Limit, String> open = new LinkedHashMap<>();
    em.createQuery(
            "select l, c.reference from Limit l, Case c where c.id = l.caseId"
                + " and l.state = :open and l.jurisdiction = :where and c.stage <> :closed",
            Object[].class)
        .setParameter("open", State.OPEN)
        .setParameter("where", jurisdiction)
        .setParameter("closed", Stage.CLOSED)
        .getResultStream()
        .forEach(row -> open.put((Limit) row[0], (String) row[1]));
    return open;
  }

  /**
   * Keeps the provisional limit of a new enquiry. In SQL: whoever sends it may not read it, and a
   * case that has one keeps it.
   */
  void keepProvisional(long caseId, ProvisionalLimit provisional, Caller by, Instant at) {
    WorkedLimit worked = provisional.worked();
    TimeLimitQuestion question = worked.question();
    em.createNativeQuery(
            "insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction,"
                + " trigger_on, limit_on, safe_on, reasons, set_by, set_at,"
                + " worked_at, state, alarm_on)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11,"
                + " 'OPEN', cast(?12 as date))"
                + " on conflict do nothing")
        .setParameter(1, caseId)
        .setParameter(2, worked.rule())
        .setParameter(3, provisional.basis().name())
        .setParameter(4, question.claim().name())
        .setParameter(5, question.jurisdiction().name())
        .setParameter(6, Date.valueOf(question.trigger()))
        .setParameter(7, Date.valueOf(worked.limit().limit()))
        .setParameter(8, Date.valueOf(worked.limit().safe()))
        .setParameter(9, ReasonLines.write(worked.limit().reasons()))
        .setParameter(10, by.label())
        .setParameter(11, Timestamp.from(at))
        .setParameter(12, Objects.toString(worked.firstAlarm(at), null))
        .executeUpdate();
  }

  /** A caseworker's are looked for among those she or he works, not among all. */
  List<LimitAhead> ahead(Caller caller, LocalDate today) {
    boolean all = caller.may(Permission.VIEW_ALL);
    Query query =
        em.createNativeQuery(
                "select c.reference, l.claim_type, l.safe_on, exists (select from"
                    + " casework.limit_alarm a where a.limit_id = l.id and a.acknowledged_at is null),"
                    + " exists (select from casework.limit_request r where r.limit_id = l.id"
                    + " and r.decided_at is null) or exists (select from casework.hand_over h"
                    + " where h.case_id = l.case_id and h.decided_at is null)"
                    + " from casework.case_limit l join casework.case_file c on c.id = l.case_id"
                    + " where l.state = 'OPEN' and c.stage <> 'CLOSED'"
                    + (all ? "" : " and (c.caseworker = ?4 or c.id" + CoverDoor.COVERED + ")")
                    + " and l.safe_on between ?1 and ?2 order by l.safe_on, c.reference limit ?3")
            .setParameter(1, Date.valueOf(today.minusDays(AlarmSteps.FIRST)))
            .setParameter(2, Date.valueOf(today.plusDays(AlarmSteps.FIRST)))
            .setParameter(3, MOST_AHEAD);
    if (!all) {
      query.setParameter(4, caller.account());
    }
    List<?> found = query.getResultList();
    return found.stream().map(row -> ahead((Object[]) row)).toList();
  }

  private static LimitAhead ahead(Object[] row) {
    return new LimitAhead(
        (String) row[0],
        Claim.valueOf((String) row[1]),
        ((Date) row[2]).toLocalDate(),
        (Boolean) row[3],
        (Boolean) row[4]);
  }
}
