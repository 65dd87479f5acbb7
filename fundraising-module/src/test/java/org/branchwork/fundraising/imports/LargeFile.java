package org.branchwork.fundraising.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.branchwork.fundraising.reconciling.StatementsOfTests;

/** A file that is large enough to be left to the portal, in books that match it by themselves. */
final class LargeFile {
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final int LINES_A_DAY = 300;
  private static final int PLEDGED_LINE = 7;
  private static final int PLEDGED_PENCE = 15_000;

  private LargeFile() {}

  /** In the layout of Lloyds; one line in ten is money out, and one pays the pledge exactly. */
  static byte[] of(int lines) {
    List<ReadLine> all = new ArrayList<>();
    long balance = 1_000_000;
    for (int i = 0; i < lines; i++) {
      boolean pledged = i == PLEDGED_LINE;
      long amount = pledged ? PLEDGED_PENCE : (i % 10 == 0 ? -100 : 500) - i % 3;
      balance += amount;
      String text =
          pledged ? "EASTFIELD BRANCH SFABCDEFHE" : "MONTHLY STANDING ORDER OF MEMBER NUMBER " + i;
      all.add(
          new ReadLine(
              i + 2,
              FIRST.plusDays(i / LINES_A_DAY),
              amount,
              balance,
              text,
              null,
              null,
              null,
              null,
              null,
              null));
    }
    return ImportFixture.bytes(ImportFixture.lloyds(all));
  }

  /** One fund, one pledge to it, and automatic matching switched on. */
  static void begin(ImportFixture books) throws SQLException {
    books.begin();
    books.booked = true;
    FundraisingDatabase database = books.database;
    database.asSuperuser(
        "truncate fundraising.match_setting",
        "update fundraising.match_total set open_lines = 0, credits_pence = 0, debits_pence = 0,"
            + " placed_credits_pence = 0, placed_debits_pence = 0",
        "insert into fundraising.fund (public_id, slug, name, purpose, currency) values ('%s',"
                .formatted(ReconcileFixture.STRIKE)
            + " 'strike-fund', 'Strike fund', 'For pay', 'GBP')");
    Caller job = Caller.system("import-test");
    database.ask(
        job,
        entities -> {
          BooksOfTests.of(entities, Desks.CLOCK)
              .desk()
              .keepFund(ReconcileFixture.STRIKE, FundKind.INDUSTRIAL_ACTION, job);
          StatementsOfTests.desk(entities, new RecordedEvents()).switchAutomatic(true, job);
          return "";
        });
    database.asSuperuser(
        "insert into fundraising.pledge (id, reference, form_key, fund, amount_pence, recurrence,"
            + " kind, name, pledged_at, taken_by) values (gen_random_uuid(), 'SFABCDEFHE',"
            + " 'form-of-SFABCDEFHE',"
            + " '%s', %d, 'ONCE', 'BRANCH', 'Eastfield', '2024-12-20T10:00:00Z', 'visitor')"
                .formatted(ReconcileFixture.STRIKE, PLEDGED_PENCE));
  }
}
