package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.workload.HandOverSheet;
import org.branchwork.casework.api.workload.HandOverSheet.Away;
import org.branchwork.casework.api.workload.HandOverSheet.Item;
import org.branchwork.casework.api.workload.HandOverSheet.Todo;
import org.branchwork.casework.api.workload.SheetDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CoverDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Writes down what a caseworker's cases need, for whoever takes them over. */
@ApplicationScoped
@Transactional
class Sheets implements SheetDesk {

  private static final int MOST = 100;

  @Inject CaseDoor cases;
  @Inject RowDoor tables;

  @Override
  public HandOverSheet write(UUID caseworker, Caller caller) {
    if (!caseworker.equals(caller.accountId())
        && !caller.may(Permission.ASSIGN)
        && !covers(caseworker)) {
      throw new CaseNotFound();
    }
    Instant now = cases.now();
    Optional<Row> away = away(caseworker);
    List<Row> found = open(caseworker, now, away.map(row -> row.id(0)).orElse(null));
    List<Row> rows = found.subList(0, Math.min(found.size(), MOST));
    String ids = rows.stream().map(row -> "" + row.number(0)).collect(Collectors.joining(","));
    Map<Long, List<Todo>> tasks = tasks(ids);
    noteEach(ids, caller, now);
    cases.tell(
        new CaseEvent.SheetWritten(
            UUID.randomUUID(), caller.label(), now, caseworker, rows.size()));
    List<Item> items =
        rows.stream().map(row -> item(row, tasks.getOrDefault(row.number(0), List.of()))).toList();
    return new HandOverSheet(
        items,
        found.size() > MOST,
        away.map(row -> new Away(row.day(1), row.day(2), row.idOrNone(3))).orElse(null));
  }

  private boolean covers(UUID caseworker) {
    return tables
        .rows(
            "select cast(?1 as uuid) = any (casework.accounts_covered_by_caller()), 1", caseworker)
        .get(0)
        .yes(0);
  }

  private Optional<Row> away(UUID caseworker) {
    return tables.row(
        "select cast(id as text), first_day, last_day, cast(cover as text) from casework.absence"
            + " where account = cast(?1 as uuid) and ended_at is null"
            + " and last_day >= cast(?2 as date) order by first_day limit 1",
        caseworker,
        cases.today());
  }

  private List<Row> open(UUID caseworker, Instant now, @Nullable UUID absence) {
    return tables.rows(
        "select c.id, c.reference, c.name, c.employer, c.category, c.urgency,"
            + " c.sealed_at is not null, c.due_on, c.limit_safe_on,"
            + " (select min(m.starts_at) from casework.meeting m"
            + " where m.case_id = c.id and m.starts_at >= ?2),"
            + " c.waiting_since, c.member_wrote_at, (select max(w.written_at)"
            + " from casework.message w where w.case_id = c.id and w.sender = 'BRANCH'),"
            + " (select cast(coalesce(own.cover, a.cover) as text) from casework.absence a"
            + " left join casework.case_cover own on own.absence_id = a.id"
            + " and own.case_id = c.id where a.id = cast(?3 as uuid)"
            + " and casework.reaches(c.id, coalesce(own.cover, a.cover)))"
            + " from casework.case_file c where c.stage = 'OPEN'"
            + " and c.caseworker = cast(?1 as uuid)"
            + " order by c.act_on nulls last, c.reference limit "
            + (MOST + 1),
        caseworker,
        now,
        absence);
  }

  private Map<Long, List<Todo>> tasks(String ids) {
    Map<Long, List<Todo>> tasks = new HashMap<>();
    tables
        .rows(
            "select t.case_id, t.text, t.due_on from casework.task t where t.done_at is null"
                + " and t.case_id = any (cast(string_to_array(?1, ',') as bigint[]))"
                + " order by t.due_on nulls last, t.id",
            ids)
        .forEach(
            row ->
                tasks
                    .computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new Todo(row.textOrNone(1), row.dayOrNone(2))));
    return tasks;
  }

  /** As a look at each case; of one through a broken glass with its reason. */
  private void noteEach(String ids, Caller by, Instant now) {
    tables.change(
        "insert into casework.reading (case_id, account, what, why, reason, read_at)"
            + " select c.id, cast(?2 as uuid), 'EXPORT', case when g.reason is not null then 'GLASS'"
            + " when c.caseworker = cast(?2 as uuid) then 'CASEWORKER'"
            + " when c.id"
            + CoverDoor.COVERED
            + " then 'COVER' else 'LEAD' end, g.reason, ?3"
            + " from casework.case_file c left join lateral (select b.reason"
            + " from casework.broken_glass b where b.case_id = c.id"
            + " and b.account = cast(?2 as uuid) and b.mended_at is null"
            + " order by b.broken_at desc limit 1) g on true"
            + " where c.id = any (cast(string_to_array(?1, ',') as bigint[]))",
        ids,
        by.account(),
        now);
  }

  private static Item item(Row row, List<Todo> tasks) {
    return new Item(
        row.text(1),
        row.text(2),
        row.textOrNone(3),
        Category.valueOf(row.text(4)),
        Urgency.valueOf(row.text(5)),
        row.yes(6),
        row.dayOrNone(7),
        row.dayOrNone(8),
        row.momentOrNone(9),
        row.momentOrNone(10),
        row.moment(11),
        row.momentOrNone(12),
        row.idOrNone(13),
        List.copyOf(tasks));
  }
}
