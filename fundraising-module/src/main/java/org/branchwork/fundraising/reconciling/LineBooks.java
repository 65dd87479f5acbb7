package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.imports.ProgressDoor;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;

/**
 * Takes the lines of a file into the books: an entry for what came in on a day, one for what went.
 */
@ApplicationScoped
class LineBooks {

  @Inject ReconcilingTables sql;
  @Inject LedgerDesk ledger;
  @Inject StatementAccounts accounts;
  @Inject Periods periods;
  @Inject ProgressDoor progress;

  /** What the lines of one account on one day come to, money in and money out apart. */
  private record DayOfLines(UUID account, LocalDate day, boolean in, long pence, int lines) {

    EntrySource source(UUID file) {
      return new EntrySource("STATEMENT_FILE", file + ":" + account, (in ? "in-" : "out-") + day);
    }
  }

  void book(UUID file, Caller caller) {
    List<DayOfLines> days =
        sql
            .cells(
                "select cast(l.account as text), cast(l.booked_on as text), l.amount_pence > 0,"
                    + " cast(sum(l.amount_pence) as bigint), count(*)"
                    + " from fundraising.statement_line l where l.file = cast(?1 as uuid) and not"
                    + " exists (select from fundraising.booked_line b where b.line = l.id)"
                    + " group by 1, 2, 3 order by 2, 1, 3",
                file)
            .stream()
            .map(
                row ->
                    new DayOfLines(
                        Cell.uuid(row[0]),
                        LocalDate.parse(Cell.words(row[1])),
                        Boolean.parseBoolean(Cell.words(row[2])),
                        Cell.whole(row[3]),
                        (int) Cell.whole(row[4])))
            .toList();
    OpenDays open = periods.now(caller);
    int total = days.stream().mapToInt(DayOfLines::lines).sum();
    IntConsumer booked = progress.begin(file, ImportStage.BOOKING, total, caller);
    int done = 0;
    for (DayOfLines day : days) {
      post(file, day, open.openOn(day.day()), caller);
      done += day.lines();
      booked.accept(done);
    }
    note(file, days);
  }

  /** Begins the stage after this one; to be told how many lines were looked at. */
  IntConsumer beginMatching(UUID file, int lines, Caller caller) {
    return progress.begin(file, ImportStage.MATCHING, lines, caller);
  }

  private void post(UUID file, DayOfLines day, LocalDate on, Caller caller) {
    EntrySource source = day.source(file);
    UUID against = day.in() ? accounts.suspense(caller) : accounts.unexplained(caller);
    ledger.post(
        new PostEntry(
            id(source),
            on,
            day.in() ? EntryReason.RECEIPT : EntryReason.PAYMENT,
            "bank lines of " + day.day(),
            Optional.of(source),
            List.of(
                new Posting(accounts.ofBank(day.account(), caller), day.pence()),
                new Posting(against, -day.pence()))),
        caller);
  }

  private static UUID id(EntrySource source) {
    return UUID.nameUUIDFromBytes(source.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Of all lines which entry took them in, in one statement, however many days there are. */
  private void note(UUID file, List<DayOfLines> days) {
    sql.write(
        "insert into fundraising.booked_line (line, entry) select l.id, d.entry"
            + " from fundraising.statement_line l join unnest(cast(?2 as uuid[]),"
            + " cast(?3 as date[]), cast(?4 as boolean[]), cast(?5 as uuid[]))"
            + " as d (account, day, goes_in, entry) on d.account = l.account"
            + " and d.day = l.booked_on and d.goes_in = (l.amount_pence > 0)"
            + " where l.file = cast(?1 as uuid)"
            + " and not exists (select from fundraising.booked_line b where b.line = l.id)",
        file,
        SqlDoor.array(days, DayOfLines::account),
        SqlDoor.array(days, DayOfLines::day),
        SqlDoor.array(days, DayOfLines::in),
        SqlDoor.array(days, day -> id(day.source(file))));
  }
}
