package org.branchwork.fundraising.reconciling;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.imports.ProgressDoor;

/** Lines of bank statements for the tests of other packages. */
public final class StatementsOfTests {
  private static final UUID ACCOUNT = ReconcileFixture.id("account");

  private StatementsOfTests() {}

  /** Over the transaction of an entity manager. */
  public static ReconcilingDoor door(EntityManager entities, RecordedEvents events) {
    return Desks.of(entities, events).door();
  }

  /** Over the transaction of an entity manager. */
  public static ReconcileDesk desk(EntityManager entities, RecordedEvents events) {
    return Desks.of(entities, events).desk();
  }

  /** Over the transaction of an entity manager. */
  public static RefundDesk refunds(EntityManager entities, RecordedEvents events) {
    return Desks.of(entities, events).refunds();
  }

  /** The same, told of how far an import is. */
  public static ReconcileDesk desk(
      EntityManager entities, RecordedEvents events, ProgressDoor progress) {
    return Desks.of(entities, events, progress).desk();
  }

  /** Over the transaction of an entity manager. */
  public static ReconcileSearch search(EntityManager entities, RecordedEvents events) {
    return Desks.of(entities, events).search();
  }

  /** An account of the bank without a line, after everything was emptied. */
  public static void begin(FundraisingDatabase database) throws SQLException {
    database.asSuperuser(
        "update fundraising.match_total set open_lines = 0, credits_pence = 0, debits_pence = 0,"
            + " placed_credits_pence = 0, placed_debits_pence = 0",
        "insert into fundraising.bank_account values ('%s', '089999', '66374966', 'Branch', now(), 'x')"
            .formatted(ACCOUNT));
  }

  /** A line of 27 November 2026 in a file of its own, which is still to be booked. */
  public static void line(FundraisingDatabase database, UUID line, UUID file, long pence)
      throws SQLException {
    database.asSuperuser(
        FundraisingDatabase.AS_IT_IS,
        ReconcileFixture.file(file),
        ("insert into fundraising.statement_line (id, account, booked_on, amount_pence, text, key,"
                + " occurrence, file, line) values ('%s', '%s', '2026-11-27', %d, 'STRIKE PAY',"
                + " encode(sha256('%s'), 'hex'), 1, '%s', 1)")
            .formatted(line, ACCOUNT, pence, line, file));
  }
}
