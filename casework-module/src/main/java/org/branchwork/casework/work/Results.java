package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.result.CaseResult;
import org.branchwork.casework.api.result.NewTime;
import org.branchwork.casework.api.result.ResultDesk;
import org.branchwork.casework.api.result.ResultSearch;
import org.branchwork.casework.api.result.TimeEntry;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Writes down what a case took and what came of it. */
@ApplicationScoped
@Transactional
class Results implements ResultDesk, ResultSearch {

  private static final String TABLE = "time_spent";
  private static final int A_DAY = 1_440;

  @Inject CaseDoor cases;
  @Inject TextDoor texts;
  @Inject RowDoor tables;

  @Override
  public void addTime(String reference, String formKey, NewTime time, Caller caller) {
    Held held = cases.toWork(reference, caller);
    if (time.minutes() < 1 || time.minutes() > A_DAY) {
      throw new CaseworkRuleBroken("time.minutes");
    }
    LocalDate day = TextDoor.dayOrNone(time.day(), "time.day");
    if (day == null || day.isAfter(cases.today())) {
      throw new CaseworkRuleBroken("time.day");
    }
    String text = TextDoor.line(time.text(), 300, "time.text");
    if (texts.first(held, formKey, "time", List.of(time.minutes(), day, text))) {
      UUID id = UUID.randomUUID();
      TextDoor.Kept kept = texts.of(held).write(TABLE, id, List.of(text));
      tables.change(
          "insert into casework.time_spent (id, case_id, minutes, day, text, key_number,"
              + " ciphertext, added_by, added_at) values (cast(?1 as uuid), ?2, ?3,"
              + " cast(?4 as date), ?5, cast(?6 as integer), cast(?7 as bytea),"
              + " cast(?8 as uuid), ?9)",
          id,
          held.id(),
          time.minutes(),
          day,
          kept.plain().get(0),
          kept.keyNumber(),
          kept.ciphertext(),
          caller.account(),
          cases.now());
      cases.step(held, CaseFile.Kind.TIME_SPENT, caller, time.minutes());
      cases.tell(held, Deed.TIME_ADDED, id, caller);
    }
  }

  @Override
  public void setRecovered(String reference, int version, @Nullable Long pence, Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireVersion(version);
    if (cases.recovered(held, pence, caller)) {
      cases.tell(held, Deed.RECOVERED_SET, null, caller);
    }
  }

  @Override
  public CaseResult of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    TextDoor.Pen pen = texts.of(held);
    List<TimeEntry> time =
        tables
            .rows(
                "select cast(id as text), text, key_number, ciphertext, minutes, day,"
                    + " cast(added_by as text) from casework.time_spent where case_id = ?1"
                    + " order by day desc, added_at desc, id",
                held.id())
            .stream()
            .map(row -> entry(row, pen))
            .toList();
    Row end =
        tables
            .rows(
                "select outcome, recovered_pence from casework.case_file where id = ?1", held.id())
            .get(0);
    String outcome = end.textOrNone(0);
    return new CaseResult(
        time.stream().mapToLong(TimeEntry::minutes).sum(),
        time,
        outcome == null ? null : Outcome.valueOf(outcome),
        end.numberOrNone(1));
  }

  private static TimeEntry entry(Row row, TextDoor.Pen pen) {
    return new TimeEntry(
        (int) row.number(4),
        Objects.requireNonNull(row.dayOrNone(5)),
        Objects.requireNonNull(pen.read(TABLE, row.id(0), row.kept(1, 1)).get(0)),
        row.id(6));
  }
}
