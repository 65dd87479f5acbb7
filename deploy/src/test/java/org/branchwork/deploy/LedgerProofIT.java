package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that proves the books, on a cluster with two entries, of which one is sealed. */
class LedgerProofIT {
  private static final String JOB = "select set_config('branchwork.kind', 'SYSTEM', true);";
  private static final String BOOKS =
      """
      insert into fundraising.fund (public_id, slug, name, purpose, currency)
        values (gen_random_uuid(), 'strike-fund', 'Strike fund', 'Pay', 'GBP');
      insert into fundraising.ledger_fund select id, 'INDUSTRIAL_ACTION' from fundraising.fund;
      insert into fundraising.ledger_account (public_id, kind, name)
        values (gen_random_uuid(), 'BANK', 'Bank');
      insert into fundraising.ledger_account (public_id, kind, name, fund_id, fund_kind)
        select gen_random_uuid(), 'FUND', 'Given', fund_id, kind from fundraising.ledger_fund;
      insert into fundraising.ledger_period (starts_on, ends_on)
        values ('2026-01-01', '2026-12-31');
      """;
  private static final String ENTRY =
      """
      insert into fundraising.ledger_entry
        (public_id, period_id, occurred_on, reason, text, entered_by, entered_at)
      select gen_random_uuid(), id, '2026-11-02', 'DONATION', 'slip', 'test', now()
        from fundraising.ledger_period
      """;

  @TempDir Path place;
  private Cluster cluster;
  private Database owner;
  private Database superuser;

  @BeforeEach
  void keep_books() throws SQLException {
    cluster = new Cluster(new DataDirectory(place), "superuser-password");
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    var url = Cluster.urlOf(cluster.port(), "branchwork");
    owner = new Database(url, "branchwork_owner", "owner-password");
    superuser = cluster.asSuperuser("branchwork");
    new Migrate(owner).run();
    execute(JOB + BOOKS + entry() + "select fundraising.seal_ledger(9);");
    execute(JOB + entry());
  }

  @AfterEach
  void stop() {
    cluster.stop();
  }

  @Test
  void books_that_nobody_touched_hold() throws SQLException {
    assertThat(proof()).startsWith("The books hold: 2 entries, 2 postings are chained, 1 ");
  }

  @Test
  void the_first_place_that_was_changed_is_named() throws SQLException {
    byHand("update fundraising.ledger_balance set pence = 5 where pence = 200");
    refuses("balance of \"Bank\" in the period that begins on 2026-01-01", "£0.05", "£2.00");
    byHand("update fundraising.ledger_entry set text = 'another' where number = 1");
    refuses("line 1 of entry 1 (Bank) is not what was sealed");
    byHand("delete from fundraising.ledger_entry where number = 2");
    refuses("entry 2 is missing");
  }

  private void refuses(String... words) {
    assertThatThrownBy(this::proof).isInstanceOf(Refusal.class).hasMessageContainingAll(words);
  }

  private String proof() throws SQLException {
    try (var connection = owner.open()) {
      return LedgerProof.on(connection);
    }
  }

  /** An entry of a pound with its two postings. */
  private static String entry() {
    return ENTRY
        + ";insert into fundraising.ledger_posting (entry_id, line, account_id, fund_id, pence)"
        + " select (select max(id) from fundraising.ledger_entry), row_number() over (order by id),"
        + " id, fund_id, case kind when 'BANK' then 100 else -100 end"
        + " from fundraising.ledger_account;";
  }

  private void byHand(String statement) throws SQLException {
    execute("set session_replication_role = replica;" + statement);
  }

  private void execute(String statements) throws SQLException {
    try (var connection = superuser.open();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(statements);
      connection.commit();
    }
  }
}
