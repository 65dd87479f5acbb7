package org.branchwork.casework.cases;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.api.targets.LateBefore;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a list as conditions, each with its value. Lists and filters stand in partial indexes
 * together, so what cannot both hold is told apart before the database would look for it.
 */
final class Narrowing {

  private static final int FIRST = 60;

  private final Map<String, Object> conditions = new LinkedHashMap<>();

  Narrowing(CaseFilter filter) {
    add("category = ?", filter.category() == null ? null : filter.category().name());
    add("employer_folded = lower(casework.folded(?))", filter.employer());
    add("workplace_folded = lower(casework.folded(?))", filter.workplace());
    add("stage = ?", filter.stage() == null ? null : filter.stage().name());
    add("caseworker = ?", filter.owner());
    add("act_on >= ?", filter.dueFrom() == null ? null : Date.valueOf(filter.dueFrom()));
    add("act_on <= ?", filter.dueUntil() == null ? null : Date.valueOf(filter.dueUntil()));
    if (filter.byDue()) {
      conditions.put("act_on is not null", "");
    }
    LateBefore late = filter.late();
    if (late != null) {
      conditions.put("paused_at is null", "");
      add("counts_from <= ?", Timestamp.from(latest(late)));
      add("(answered or counts_from <= ?)", Timestamp.from(late.first()));
      add("(not answered or counts_from <= ?)", Timestamp.from(late.next()));
    }
    if (filter.label() != null) {
      add(
          "exists (select from casework.case_label put where put.case_id = case_file.id"
              + " and put.label = ?)",
          filter.label().toLowerCase(Locale.UK));
    }
  }

  /** The later of the two, which lets the index begin in the right place. */
  private static Instant latest(LateBefore late) {
    return late.first().isAfter(late.next()) ? late.first() : late.next();
  }

  private void add(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }

  /** Whether the filter leaves nothing of the list: what is new was given to nobody yet. */
  static boolean isEmpty(View view, CaseFilter filter) {
    boolean closed = filter.stage() == Stage.CLOSED;
    return switch (view) {
      case NEW ->
          filter.category() != null
              || filter.owner() != null
              || filter.stage() == Stage.OPEN
              || closed;
      case CLOSED -> filter.stage() != null && !closed;
      case ALL -> false;
      default -> closed;
    };
  }

  String sql() {
    StringBuilder sql = new StringBuilder();
    int number = FIRST;
    for (String condition : conditions.keySet()) {
      sql.append(" and ").append(condition.replace("?", "?" + number));
      number++;
    }
    return sql.toString();
  }

  void bind(Query query) {
    int number = FIRST;
    for (Map.Entry<String, Object> each : conditions.entrySet()) {
      if (each.getKey().contains("?")) {
        query.setParameter(number, each.getValue());
      }
      number++;
    }
  }
}
