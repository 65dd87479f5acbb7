package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.WaitingFor;
import org.jspecify.annotations.Nullable;

/** Reads the lists, as {@link QueueLists} writes them. */
@ApplicationScoped
class QueueRows {

  private static final int DAYS_AHEAD = 28;
  private static final String UNREAD = "UNREAD";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * @param own whose cases alone are seen, {@code null} for everybody's
   * @param me whose list "mine" is
   */
  List<CaseSummary> page(
      View view,
      CaseFilter filter,
      @Nullable PageKey after,
      int limit,
      @Nullable UUID own,
      UUID me,
      LocalDate today) {
    Query query = query(QueueLists.sql(view, filter, after != null, own, limit), own, me, today);
    new Narrowing(filter).bind(query);
    if (after != null) {
      query.setParameter(4, after.position()).setParameter(5, after.reference());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> listed((Object[]) row)).toList();
  }

  private static CaseSummary listed(Object[] row) {
    WaitingFor pausedFor = row[19] == null ? null : WaitingFor.valueOf((String) row[19]);
    AnswerClock clock =
        new AnswerClock(moment(row[16]), !((Boolean) row[17]), moment(row[18]), pausedFor);
    return summary(row, labels(row), day(row[15]), clock);
  }

  private static List<String> labels(Object[] row) {
    return row[14] == null ? List.of() : List.of(((String) row[14]).split("\n"));
  }

  /** What the words are found in, as far as the database's caller sees it. */
  List<FoundCase> find(TypedWords words, int limit) {
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + QueueLists.COLUMNS
                    + ", said, stems_marked, words_marked, file"
                    + " from casework.search_cases(?1, ?2, ?3)")
            .setParameter(1, words.whole())
            .setParameter(2, words.begun())
            .setParameter(3, limit)
            .getResultList();
    return rows.stream().map(row -> found((Object[]) row)).toList();
  }

  private static FoundCase found(Object[] row) {
    return new FoundCase(
        summary(row, List.of(), null, AnswerClock.NONE),
        Excerpt.of((String) row[14], (String) row[15], (String) row[16]),
        (String) row[17]);
  }

  /**
   * Each count is of the beginning of its list, in the list's order, and reads no further than it
   * counts: so that the list's own index serves, whatever the number of cases. The lists that are
   * the same for everybody stand in a statement of their own: without a value in it, the database
   * plans it once, and not anew for each page.
   */
  CaseCounts counts(@Nullable UUID own, UUID me, LocalDate today) {
    Map<String, String> lists = new LinkedHashMap<>();
    for (View view : View.values()) {
      lists.put(view.name(), QueueLists.counted(view, own, ""));
    }
    lists.put(UNREAD, QueueLists.counted(View.MINE, own, " and unread"));
    Map<String, Integer> counted = new HashMap<>();
    for (boolean valued : List.of(false, true)) {
      Map<String, String> some = new LinkedHashMap<>(lists);
      some.values().removeIf(list -> list.contains("?") != valued);
      if (!some.isEmpty()) {
        counted.putAll(count(some, own, me, today));
      }
    }
    Map<View, Integer> byView = new EnumMap<>(View.class);
    for (View view : View.values()) {
      byView.put(view, counted.get(view.name()));
    }
    return new CaseCounts(Map.copyOf(byView), Objects.requireNonNull(counted.get(UNREAD)));
  }

  private Map<String, Integer> count(
      Map<String, String> lists, @Nullable UUID own, UUID me, LocalDate today) {
    String sql = "select " + String.join(", ", lists.values());
    Object[] row = (Object[]) query(sql, own, me, today).getSingleResult();
    Map<String, Integer> counted = new HashMap<>();
    for (String name : lists.keySet()) {
      counted.put(name, ((Number) row[counted.size()]).intValue());
    }
    return counted;
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

  private static CaseSummary summary(
      Object[] row, List<String> labels, @Nullable LocalDate actOn, AnswerClock clock) {
    return new CaseSummary(
        (String) row[0],
        ((Number) row[1]).intValue(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        day(row[5]),
        Stage.valueOf((String) row[6]),
        row[7] == null ? null : Category.valueOf((String) row[7]),
        Urgency.valueOf((String) row[8]),
        (UUID) row[9],
        moment(row[10]),
        clock,
        ((Timestamp) row[11]).toInstant(),
        day(row[12]),
        actOn,
        (Boolean) row[13],
        labels);
  }

  private static @Nullable Instant moment(@Nullable Object column) {
    return column == null ? null : ((Timestamp) column).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
