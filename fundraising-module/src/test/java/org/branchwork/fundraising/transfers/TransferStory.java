package org.branchwork.fundraising.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.transfers.TransferFixture.AUDITOR;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.transfers.TransferFixture.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Funds that begin anew with each test; after each, the books are proved. */
abstract class TransferStory {
  static TransferFixture at;

  @BeforeAll
  static void start() {
    at = new TransferFixture();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    at.begin();
  }

  @AfterEach
  void the_books_hold_and_transfers_are_nothing_together() throws SQLException {
    assertThat(at.prove()).isEmpty();
    assertThat(at.ask(AUDITOR, each -> each.books().search().balances(AUDITOR)).holds()).isTrue();
    assertThat(
            at.one(
                "select coalesce(sum(b.pence), 0) from fundraising.ledger_balance b"
                    + " join fundraising.ledger_account a on a.id = b.account_id"
                    + " where a.kind = 'TRANSFER'"))
        .isEqualTo("0");
  }

  /** Refused for all of these, and nothing has changed. */
  static void refuses(List<String> keys, Caller caller, Consumer<Books> work) throws SQLException {
    String before = state();
    assertThatThrownBy(() -> at.act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.keys()).containsExactlyElementsOf(keys));
    assertThat(state()).isEqualTo(before);
  }

  static void refuses(String key, Caller caller, Consumer<Books> work) throws SQLException {
    refuses(List.of(key), caller, work);
  }

  /** All that transfers write, in one text. */
  static String state() throws SQLException {
    return at.one(
            "select string_agg(t::text, ' ' order by t.number) from fundraising.fund_transfer t")
        + at.one(
            "select string_agg(e::text, ' ' order by e.number) from fundraising.ledger_entry e")
        + at.one("select string_agg(a::text, ' ' order by a.id) from fundraising.ledger_account a");
  }
}
