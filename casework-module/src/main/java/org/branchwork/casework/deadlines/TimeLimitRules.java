package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    List<?> rows =
        em.createNativeQuery(
                "select trigger_from, trigger_until, months, days, source, checked_on"
                    + " from casework.time_limit_rule where claim_type = ?1 and jurisdiction = ?2"
                    + " order by trigger_from")
            .setParameter(1, claim.name())
            .setParameter(2, jurisdiction.name())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(TimeLimitRules::read).toList();
  }

  private static TimeLimitRule read(Object[] row) {
    return new TimeLimitRule(
        Objects.requireNonNull(day(row[0])),
        day(row[1]),
        period((Integer) row[2], (Integer) row[3]),
        (String) row[4],
        Objects.requireNonNull(day(row[5])));
  }

  private static Period period(@Nullable Integer months, @Nullable Integer days) {
    return months == null ? new Days(Objects.requireNonNull(days)) : new Months(months);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }
}
