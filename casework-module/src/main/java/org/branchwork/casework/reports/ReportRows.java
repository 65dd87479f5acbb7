package org.branchwork.casework.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.CaseReport.Age;
import org.branchwork.casework.api.reports.CaseReport.FirstAnswer;
import org.branchwork.casework.api.reports.CaseReport.Named;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Counts in the database, and rounds what it found before it goes any further. */
@ApplicationScoped
class ReportRows {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** One look at the cases of a period. Names are one whatever their capitals and spaces. */
  private static final String COUNTS =
      """
      select grouping(category) + 2 * grouping(outcome) + 4 * grouping(employer_key)
          + 8 * grouping(workplace_key), category, outcome, min(employer), min(workplace), count(*)
        from (select category, outcome, employer, workplace,
              lower(btrim(regexp_replace(employer, '\\s+', ' ', 'g'))) employer_key,
              lower(btrim(regexp_replace(workplace, '\\s+', ' ', 'g'))) workplace_key
            from casework.case_file where received_at >= ?1 and received_at < ?2
          union all
          select category, outcome, null, null, null, null from casework.erased_received(
            cast(cast(?1 as timestamptz) at time zone 'Europe/London' as date),
            cast(cast(?2 as timestamptz) at time zone 'Europe/London' as date))
        ) received
        group by grouping sets
          ((category), (outcome), (employer_key), (employer_key, workplace_key), ())
        having grouping(employer_key) = 1 or count(*) >= ?3
      """;

  private static final String AGES =
      """
      select age, count(*) from (select case when days <= 7 then 'WEEK'
            when days <= 28 then 'FOUR_WEEKS' when days <= 91 then 'THREE_MONTHS'
            when days <= 182 then 'SIX_MONTHS' else 'LONGER' end age
          from (select cast(?1 as date) - cast(received_at at time zone 'Europe/London' as date) days
              from casework.case_file where stage <> 'CLOSED') open) aged
        group by age
      """;

  private static final String FIRST_ANSWERS =
      """
      select count(*), percentile_disc(0.5) within group (order by hours),
          percentile_disc(0.9) within group (order by hours)
        from (select floor(extract(epoch from (select min(a.at) from casework.answers_of(c.id) a
              where a.at >= c.received_at) - c.received_at) / 3600) hours
            from casework.case_file c where received_at >= ?1 and received_at < ?2) answered
        where hours is not null
      """;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** The counts of a period, rounded. */
  record Counts(
      int received,
      Map<Category, Integer> categories,
      Map<Outcome, Integer> outcomes,
      List<Named> employers,
      List<Named> workplaces) {}

  Counts counts(ReportPeriod period) {
    Map<Category, Integer> categories = none(Category.class);
    Map<Outcome, Integer> outcomes = none(Outcome.class);
    List<Named> employers = new ArrayList<>();
    List<Named> workplaces = new ArrayList<>();
    int received = 0;
    List<?> rows = of(COUNTS, period).setParameter(3, CaseReport.STEP).getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      int shown = Rounding.shown(((Number) row[5]).longValue());
      switch (((Number) row[0]).intValue()) {
        case 14 -> put(categories, Category.class, row[1], shown);
        case 13 -> put(outcomes, Outcome.class, row[2], shown);
        case 11 -> add(employers, row[3], null, shown);
        case 3 -> add(workplaces, row[4], row[3], shown);
        default -> received = shown;
      }
    }
    return new Counts(received, categories, outcomes, most(employers), most(workplaces));
  }

  Map<Age, Integer> ages(Instant now) {
    Map<Age, Integer> ages = none(Age.class);
    for (Object each :
        em.createNativeQuery(AGES)
            .setParameter(1, java.sql.Date.valueOf(LocalDate.ofInstant(now, LONDON)))
            .getResultList()) {
      Object[] row = (Object[]) each;
      put(ages, Age.class, row[0], Rounding.shown(((Number) row[1]).longValue()));
    }
    return ages;
  }

  @Nullable FirstAnswer firstAnswer(ReportPeriod period) {
    Object[] row = (Object[]) of(FIRST_ANSWERS, period).getSingleResult();
    return ((Number) row[0]).longValue() < CaseReport.STEP
        ? null
        : new FirstAnswer(((Number) row[1]).longValue(), ((Number) row[2]).longValue());
  }

  /** A query with the moments when a period begins and ends. */
  Query of(String sql, ReportPeriod period) {
    return em.createNativeQuery(sql)
        .setParameter(1, Timestamp.from(period.from().atStartOfDay(LONDON).toInstant()))
        .setParameter(2, Timestamp.from(period.until().atStartOfDay(LONDON).toInstant()));
  }

  private static <E extends Enum<E>> Map<E, Integer> none(Class<E> kinds) {
    Map<E, Integer> none = new EnumMap<>(kinds);
    for (E kind : kinds.getEnumConstants()) {
      none.put(kind, 0);
    }
    return none;
  }

  private static <E extends Enum<E>> void put(
      Map<E, Integer> counts, Class<E> kinds, @Nullable Object name, int count) {
    if (name != null) {
      counts.put(Enum.valueOf(kinds, (String) name), count);
    }
  }

  private static void add(
      List<Named> counts, @Nullable Object name, @Nullable Object employer, int count) {
    if (name != null) {
      counts.add(new Named(employer == null ? "" + name : name + ", " + employer, count));
    }
  }

  private static List<Named> most(List<Named> counts) {
    return counts.stream()
        .sorted(Comparator.comparing(Named::cases).reversed().thenComparing(Named::name))
        .limit(CaseReport.ROWS)
        .toList();
  }
}
