package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.branchwork.casework.deadlines.TimeLimitRule.Period;
import org.jspecify.annotations.Nullable;

/** The law as it is written down. */
@ApplicationScoped
class TimeLimitRules {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** The law for a claim in a jurisdiction, the oldest first. */
  List<TimeLimitRule> of(Claim claim, Jurisdiction jurisdiction) {
    return of(jurisdiction).getOrDefault(claim, List.of());
  }

  /** The law of a jurisdiction for each claim, the oldest first. */
  Map<Claim, List<TimeLimitRule>> of(Jurisdiction jurisdiction) {
    List<?> rows =
        em.createNativeQuery(
                "select claim_type, id, trigger_from, trigger_until, months, days, source,"
                    + " checked_on from casework.time_limit_rule where jurisdiction = ?1 and"
                    + " replaced_at is null order by trigger_from")
            .setParameter(1, jurisdiction.name())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> Claim.valueOf((String) row[0]),
                Collectors.mapping(TimeLimitRules::read, Collectors.toList())));
  }

  /** A question worked out by the law as it is written down. */
  WorkedLimit worked(TimeLimitQuestion question) {
    return told(WorkedLimit.of(question, of(question.claim(), question.jurisdiction())));
  }

  /** The same, and until when conciliation that goes on can last. */
  WorkedLimit told(WorkedLimit worked) {
    LocalDate started = worked.question().acasStarted();
    return started == null || !worked.says("still-going")
        ? worked
        : lasts(worked.question().jurisdiction(), started).map(worked::beside).orElse(worked);
  }

  private Optional<Reason> lasts(Jurisdiction jurisdiction, LocalDate started) {
    return em
        .createNativeQuery(
            "select months, days, source, checked_on from casework.conciliation_length"
                + " where jurisdiction = ?1 and ?2 between asked_from"
                + " and coalesce(asked_until, 'infinity')")
        .setParameter(1, jurisdiction.name())
        .setParameter(2, Date.valueOf(started))
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> lasts((Object[]) row, started));
  }

  private static Reason lasts(Object[] row, LocalDate started) {
    LocalDate last = started.plusMonths((Integer) row[0]).plusDays((Integer) row[1]);
    return Reason.of("can-last", last, row[2], Objects.requireNonNull(day(row[3])));
  }

  /** The next to amend the law waits here and then sees what was amended. */
  void lock() {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtext('casework.time_limit_rule'))")
        .getResultList();
  }

  /** Writes a change down: what held ends or gives way first. */
  void keep(AmendLaw change, LawChange made, Caller by, Instant now) {
    TimeLimitRule held = made.held();
    if (held != null) {
      em.createNativeQuery(
              "update casework.time_limit_rule set "
                  + (made.replaces() ? "replaced_at = ?2" : "trigger_until = cast(?2 as date) - 1")
                  + " where id = ?1")
          .setParameter(1, held.id())
          .setParameter(
              2, made.replaces() ? Timestamp.from(now) : Date.valueOf(made.added().from()))
          .executeUpdate();
    }
    insert(change, made.added(), by, now);
  }

  private void insert(AmendLaw change, TimeLimitRule added, Caller by, Instant now) {
    boolean months = added.period() instanceof Months;
    em.createNativeQuery(
            "insert into casework.time_limit_rule (claim_type, jurisdiction, trigger_from,"
                + " trigger_until, months, days, source, checked_on, added_by, applied_at)"
                + " values (?1, ?2, ?3, cast(?4 as date), case when ?5 then ?6 end,"
                + " case when not ?5 then ?6 end, ?7, ?8, cast(?9 as uuid), ?10)")
        .setParameter(1, change.claim().name())
        .setParameter(2, change.jurisdiction().name())
        .setParameter(3, Date.valueOf(added.from()))
        .setParameter(4, Objects.toString(added.until(), null))
        .setParameter(5, months)
        .setParameter(6, added.period().length())
        .setParameter(7, added.source())
        .setParameter(8, Date.valueOf(added.checkedOn()))
        .setParameter(9, by.label())
        .setParameter(10, Timestamp.from(now))
        .executeUpdate();
  }

  private static TimeLimitRule read(Object[] row) {
    return new TimeLimitRule(
        (Integer) row[1],
        Objects.requireNonNull(day(row[2])),
        day(row[3]),
        period((Integer) row[4], (Integer) row[5]),
        (String) row[6],
        Objects.requireNonNull(day(row[7])));
  }

  private static Period period(@Nullable Integer months, @Nullable Integer days) {
    return months == null ? new Days(Objects.requireNonNull(days)) : new Months(months);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }
}
