package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists. In SQL and not JPQL, because each condition must stand there literally for the
 * partial index of its list to be used; only conditions of this class are ever put together.
 */
@ApplicationScoped
class QueueRows {

  private static final int DAYS_AHEAD = 28;

  private static final String COLUMNS =
      "reference, matter, name, employer, last_day_of_employment, stage, category, urgency,"
          + " caseworker, waiting_since, member_wrote_at, due_on, unread";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * @param own whose cases alone are seen, {@code null} for everybody's
   * @param me whose list "mine" is
   */
  List<CaseSummary> page(
      View view, @Nullable PageKey after, int limit, @Nullable UUID own, UUID me, LocalDate today) {
    String sql = sql(view, after != null, own, limit);
    Query query = query(sql, own, me, today);
    if (after != null) {
      query.setParameter(4, after.position()).setParameter(5, after.reference());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> summary((Object[]) row)).toList();
  }

  /** What the words are found in, as far as the database's caller sees it. */
  List<CaseSummary> find(String words, int limit) {
    List<?> rows =
        em.createNativeQuery("select " + COLUMNS + " from casework.search_cases(?1, ?2)")
            .setParameter(1, words)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream().map(row -> summary((Object[]) row)).toList();
  }

  /** All counts in one statement; none reads further than it counts. */
  CaseCounts counts(@Nullable UUID own, UUID me, LocalDate today) {
    List<String> conditions = new ArrayList<>();
    for (View view : View.values()) {
      conditions.add(condition(view, own));
    }
    conditions.add(condition(View.MINE, own) + " and unread");
    String sql =
        conditions.stream()
            .map(
                condition ->
                    "(select count(*) from (select 1 from casework.case_file where "
                        + condition
                        + " limit "
                        + CaseCounts.STOPS_AT
                        + ") counted)")
            .collect(Collectors.joining(", ", "select ", ""));
    Object[] row = (Object[]) query(sql, own, me, today).getSingleResult();
    int[] counted = Arrays.stream(row).mapToInt(count -> ((Number) count).intValue()).toArray();
    Map<View, Integer> byView = new EnumMap<>(View.class);
    for (View view : View.values()) {
      byView.put(view, counted[view.ordinal()]);
    }
    return new CaseCounts(Map.copyOf(byView), counted[View.values().length]);
  }

  static String sql(View view, boolean further, @Nullable UUID own, int limit) {
    String order =
        view == View.DUE
            ? " order by due_on, reference"
            : " order by member_wrote_at desc, reference desc";
    return "select "
        + COLUMNS
        + " from casework.case_file where "
        + condition(view, own)
        + (further ? beyond(view) : "")
        + order
        + " limit "
        + limit;
  }

  private static String condition(View view, @Nullable UUID own) {
    String rows =
        switch (view) {
          case NEW -> "stage = 'ENQUIRY'";
          case MINE -> "stage <> 'CLOSED' and caseworker = ?2";
          case WAITING -> "stage <> 'CLOSED' and waiting_since is null";
          case DUE -> "stage <> 'CLOSED' and due_on is not null and due_on <= ?3";
          case URGENT -> "stage <> 'CLOSED' and urgency = 'URGENT'";
          case OPEN -> "stage <> 'CLOSED'";
          case CLOSED -> "stage = 'CLOSED'";
        };
    return own == null ? rows : rows + " and caseworker = ?1";
  }

  /** The first comparison lets the index begin in the right place; the second breaks ties. */
  private static String beyond(View view) {
    return view == View.DUE
        ? " and due_on >= ?4 and (due_on > ?4 or reference > ?5)"
        : " and member_wrote_at <= ?4 and (member_wrote_at < ?4 or reference < ?5)";
  }

  /** Binds what the conditions put together name; a list names only what it needs. */
  private Query query(String sql, @Nullable UUID own, UUID me, LocalDate today) {
    Query query = em.createNativeQuery(sql);
    if (sql.contains("?1")) {
      query.setParameter(1, own);
    }
    if (sql.contains("?2")) {
      query.setParameter(2, me);
    }
    if (sql.contains("?3")) {
      query.setParameter(3, Date.valueOf(today.plusDays(DAYS_AHEAD)));
    }
    return query;
  }

  private static CaseSummary summary(Object[] row) {
    return new CaseSummary(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        day(row[4]),
        Stage.valueOf((String) row[5]),
        row[6] == null ? null : Category.valueOf((String) row[6]),
        Urgency.valueOf((String) row[7]),
        (UUID) row[8],
        moment(row[9]),
        ((Timestamp) row[10]).toInstant(),
        day(row[11]),
        (Boolean) row[12]);
  }

  private static @Nullable Instant moment(@Nullable Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
