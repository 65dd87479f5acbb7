package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.CaseLimit.Alarm;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/**
 * Raises the alarms that are due and passes on those that nobody acknowledged. A day on which it
 * did not run is made up for: all steps that were reached are raised, and told of once.
 */
@ApplicationScoped
class LimitAlarms {

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;
  @Inject WorkingDays days;

  /**
   * Raises what is due today, at most 200 limits at once.
   *
   * @return how many limits
   */
  int raise(Caller job) {
    Instant now = cases.now();
    LocalDate today = cases.today();
    List<?> raised =
        em.createNativeQuery(
                "with due as materialized (select * from casework.limits_to_alarm(?1, ?2)),"
                    + " moved as (update casework.case_limit l set alarm_on = due.safe_on -"
                    + " (select max(step) from unnest(array[28, 14, 7, 3, 1]) step"
                    + " where due.safe_on - step > ?1)"
                    + " from due where l.id = due.limit_id and l.alarm_on = due.alarm_on"
                    + " returning l.id),"
                    + " raised as (insert into casework.limit_alarm"
                    + " (case_id, limit_id, days_before, raised_at, escalate_on)"
                    + " select due.case_id, due.limit_id, step, ?3,"
                    + " greatest(least(cast(?4 as date), due.safe_on), ?1)"
                    + " from due cross join unnest(array[28, 14, 7, 3, 1]) step"
                    + " where due.safe_on - step <= ?1 and due.limit_id in (select id from moved)"
                    + " on conflict (limit_id, days_before) do nothing returning limit_id)"
                    + " select limit_id, reference, caseworker, safe_on from due"
                    + " where limit_id in (select limit_id from raised) order by safe_on, limit_id")
            .setParameter(1, Date.valueOf(today))
            .setParameter(2, AT_ONCE)
            .setParameter(3, Timestamp.from(now))
            .setParameter(4, Date.valueOf(AlarmSteps.escalation(now, days)))
            .getResultList();
    raised.forEach(row -> tellNear((Object[]) row, today, now, job));
    return raised.size();
  }

  private void tellNear(Object[] row, LocalDate today, Instant now, Caller job) {
    LocalDate safe = ((Date) row[3]).toLocalDate();
    cases.tell(
        new LimitEvent.LimitNear(
            UUID.randomUUID(),
            (String) row[1],
            job.label(),
            now,
            ((Number) row[0]).longValue(),
            (UUID) row[2],
            (int) ChronoUnit.DAYS.between(today, safe)));
  }

  /**
   * Passes on what nobody acknowledged in time, at most 200 alarms at once.
   *
   * @return how many limits
   */
  int escalate(Caller job) {
    Instant now = cases.now();
    List<?> passedOn =
        em.createNativeQuery(
                "with due as materialized (select * from casework.alarms_to_escalate(?1, ?2)),"
                    + " done as (update casework.limit_alarm a set escalated_at = ?3 from due"
                    + " where a.id = due.alarm_id and a.escalated_at is null returning a.limit_id)"
                    + " select distinct limit_id, reference from due"
                    + " where limit_id in (select limit_id from done) order by limit_id")
            .setParameter(1, Date.valueOf(cases.today()))
            .setParameter(2, AT_ONCE)
            .setParameter(3, Timestamp.from(now))
            .getResultList();
    for (Object each : passedOn) {
      Object[] row = (Object[]) each;
      cases.tell(
          new LimitEvent.LimitEscalated(
              UUID.randomUUID(), (String) row[1], job.label(), now, ((Number) row[0]).longValue()));
    }
    return passedOn.size();
  }

  /** Acknowledges what was raised for a limit; false when there was nothing left to acknowledge. */
  boolean acknowledge(long limit, Caller by) {
    return em.createNativeQuery(
                "update casework.limit_alarm set acknowledged_by = cast(?2 as uuid),"
                    + " acknowledged_at = ?3 where limit_id = ?1 and acknowledged_at is null")
            .setParameter(1, limit)
            .setParameter(2, by.label())
            .setParameter(3, Timestamp.from(cases.now()))
            .executeUpdate()
        > 0;
  }

  /** The last alarm of each limit of a case that nobody has acknowledged. */
  Map<Long, Alarm> unseen(long caseId) {
    Map<Long, Alarm> unseen = new HashMap<>();
    em.createNativeQuery(
            "select distinct on (limit_id) limit_id, days_before, raised_at,"
                + " max(escalated_at) over (partition by limit_id)"
                + " from casework.limit_alarm where case_id = ?1 and acknowledged_at is null"
                + " order by limit_id, days_before")
        .setParameter(1, caseId)
        .getResultList()
        .forEach(
            row -> {
              Object[] columns = (Object[]) row;
              unseen.put(
                  ((Number) columns[0]).longValue(),
                  new Alarm((Integer) columns[1], moment(columns[2]), moment(columns[3])));
            });
    return unseen;
  }

  @SuppressWarnings("NullAway") // the first of the two is never missing
  private static Instant moment(@Nullable Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }
}
