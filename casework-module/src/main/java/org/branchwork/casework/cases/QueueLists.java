package org.branchwork.casework.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.queue.CaseFilter;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists. In SQL and not JPQL, because each condition must stand there
 * literally for the partial index of its list to be used; only conditions of this class are ever
 * put together.
 *
 * <p>A list of one person's cases is read in two parts, each in the list's order and no further
 * than is shown: those given to the person, by their index, and those that are the person's to
 * cover, by their ids. So is the list of all: what is not closed, and what is, each by the indexes
 * that it has.
 */
final class QueueLists {

  static final String COLUMNS =
      "reference, version, matter, name, employer, last_day_of_employment, stage, category,"
          + " urgency, caseworker, waiting_since, member_wrote_at, due_on, unread";

  private static final String BESIDE =
      ", (select string_agg(put.label, chr(10) order by put.label) from casework.case_label put"
          + " where put.case_id = case_file.id), act_on, counts_from, answered,"
          + " paused_at, paused_for";

  private static final String FROM = " from casework.case_file where ";

  private QueueLists() {}

  /** A page of a list; {@code own} as in {@link QueueRows#page}. */
  static String sql(View view, CaseFilter filter, boolean further, @Nullable UUID own, int limit) {
    boolean byDue = view == View.DUE || filter.byDue();
    String narrowed = new Narrowing(filter).sql() + (further ? beyond(byDue) : "");
    String end = order(byDue) + " limit " + limit;
    return parts(view, filter.stage(), own).stream()
        .map(part -> "select " + COLUMNS + BESIDE + FROM + part + narrowed + end)
        .collect(Collectors.collectingAndThen(Collectors.toList(), parts -> whole(parts, end)));
  }

  /** The count of a list, in brackets; see {@link QueueRows#counts}. */
  static String counted(View view, @Nullable UUID own, String narrowed) {
    String limit = " limit " + CaseCounts.STOPS_AT;
    String end = order(view == View.DUE) + limit;
    return parts(view, null, own).stream()
        .map(part -> "select 1" + FROM + part + narrowed + end)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                parts -> "(select count(*) from (" + whole(parts, limit) + ") counted)"));
  }

  private static String whole(List<String> parts, String end) {
    return parts.size() == 1
        ? parts.get(0)
        : "select * from ((" + String.join(") union all (", parts) + ")) all_parts" + end;
  }

  private static List<String> parts(View view, @Nullable Stage stage, @Nullable UUID own) {
    if (view != View.ALL) {
      return parts(view, own);
    }
    return Stream.of(View.OPEN, View.CLOSED)
        .filter(each -> stage == null || (stage == Stage.CLOSED) == (each == View.CLOSED))
        .flatMap(each -> parts(each, own).stream())
        .toList();
  }

  private static List<String> parts(View view, @Nullable UUID own) {
    String rows = rows(view);
    String mine = view == View.MINE ? "caseworker = ?2" : "caseworker = ?1";
    return view == View.MINE || own != null
        ? List.of(rows + " and " + mine, rows + " and id" + CoverDoor.COVERED)
        : List.of(rows);
  }

  private static String rows(View view) {
    return switch (view) {
      case NEW -> "stage = 'ENQUIRY'";
      case MINE, OPEN -> "stage <> 'CLOSED'";
      case WAITING -> "stage <> 'CLOSED' and waiting_since is null";
      case DUE -> "stage <> 'CLOSED' and act_on is not null and act_on <= ?3";
      case URGENT -> "stage <> 'CLOSED' and urgency = 'URGENT'";
      case CLOSED -> "stage = 'CLOSED'";
      case ALL -> throw new IllegalArgumentException("all are read in parts");
    };
  }

  private static String order(boolean byDue) {
    return byDue ? " order by act_on, reference" : " order by member_wrote_at desc, reference desc";
  }

  /** The first comparison lets the index begin in the right place; the second breaks ties. */
  private static String beyond(boolean byDue) {
    return byDue
        ? " and act_on >= ?4 and (act_on > ?4 or reference > ?5)"
        : " and member_wrote_at <= ?4 and (member_wrote_at < ?4 or reference < ?5)";
  }
}
