package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.work.TaskEntry;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.CoverDoor;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps the tasks of cases. */
@ApplicationScoped
class Tasks {

  private static final String TABLE = "task";

  @Inject RowDoor tables;

  UUID add(Held held, NewTask task, UUID owner, TextDoor.Pen pen, Caller by, Instant now) {
    UUID id = UUID.randomUUID();
    TextDoor.Kept kept = pen.write(TABLE, id, List.of(task.text()));
    tables.change(
        "insert into casework.task (id, case_id, text, key_number, ciphertext, due_on, owner,"
            + " added_by, added_at) values (cast(?1 as uuid), ?2, ?3, cast(?4 as integer),"
            + " cast(?5 as bytea), cast(?6 as date), cast(?7 as uuid), cast(?8 as uuid), ?9)",
        id,
        held.id(),
        kept.plain().get(0),
        kept.keyNumber(),
        kept.ciphertext(),
        task.dueOn(),
        owner,
        by.account(),
        now);
    return id;
  }

  /** Whether this changed anything. */
  boolean finish(Held held, UUID id, boolean done, Instant now) {
    List<Row> found =
        tables.rows(
            "select cast(id as text), done_at from casework.task"
                + " where id = cast(?1 as uuid) and case_id = ?2",
            id,
            held.id());
    if (found.isEmpty()) {
      throw new CaseNotFound();
    }
    if ((found.get(0).momentOrNone(1) != null) == done) {
      return false;
    }
    tables.change(
        "update casework.task set done_at = cast(?1 as timestamptz) where id = cast(?2 as uuid)",
        done ? now.toString() : null,
        id);
    return true;
  }

  List<TaskEntry> of(Held held, TextDoor.Pen pen, LocalDate today) {
    return tables
        .rows(
            "select cast(id as text), text, key_number, ciphertext, due_on, cast(owner as text),"
                + " done_at from casework.task where case_id = ?1"
                + " order by done_at desc nulls first, due_on nulls last, added_at, id",
            held.id())
        .stream()
        .map(
            row ->
                new TaskEntry(
                    row.id(0),
                    Objects.requireNonNull(pen.read(TABLE, row.id(0), row.kept(1, 1)).get(0)),
                    row.dayOrNone(4),
                    row.id(5),
                    row.momentOrNone(6),
                    row.momentOrNone(6) == null && past(row.dayOrNone(4), today)))
        .toList();
  }

  List<OwnTask> own(UUID owner, int limit, LocalDate today) {
    return tables
        .rows(
            "select c.reference, c.name, t.text, t.due_on from casework.task t"
                + " join casework.case_file c on c.id = t.case_id"
                + " where (t.owner = cast(?1 as uuid) or t.owner = c.caseworker and c.id"
                + CoverDoor.COVERED
                + ") and t.done_at is null and c.stage <> 'CLOSED'"
                + " order by t.due_on nulls last, t.id limit ?2",
            owner,
            limit)
        .stream()
        .map(
            row ->
                new OwnTask(
                    row.text(0),
                    row.text(1),
                    row.textOrNone(2),
                    row.dayOrNone(3),
                    past(row.dayOrNone(3), today)))
        .toList();
  }

  private static boolean past(@Nullable LocalDate day, LocalDate today) {
    return day != null && day.isBefore(today);
  }
}
