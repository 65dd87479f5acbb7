package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.APPROVER;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.BOTH;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.FIRST;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.FUND;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.JOB;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.OFFICER;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.SECOND;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.TREASURER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.AccountEvent.FundAccountSealBroken;
import org.branchwork.fundraising.api.AccountEvent.FundAccountSealed;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.accounts.AccountChange;
import org.branchwork.fundraising.api.accounts.PublishedAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an account that somebody changed in the database, as its own owner could. */
class AccountSealIT {

  private static PublishedAccountFixture fund;

  @BeforeAll
  static void start() throws SQLException {
    fund = new PublishedAccountFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    fund.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    fund.begin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_number = '66374967'",
        "sort_code = '089998'",
        "name = 'Northgate two'",
        "public_id = gen_random_uuid()",
        "set_by = 'somebody'",
        "set_at = set_at - interval '1 second'",
        "approved_by = 'somebody'",
        "approved_at = approved_at - interval '1 second'",
        "usable_from = usable_from - interval '1 second'",
        "seal = null",
        "seal = repeat('A', 43)"
      })
  void of_a_row_that_was_changed_by_hand_no_account_is_shown_not_even_the_older_one(String change)
      throws SQLException {
    fund.changed();
    assertThat(fund.shown().account()).contains(SECOND);
    fund.byHand(
        "update fundraising.fund_account set %s where approved_by is not null".formatted(change));
    FundView shown = fund.shown();
    assertThat(shown.account()).isEmpty();
    assertThat(shown.withheld()).isTrue();
    PublishedAccount seen = fund.seenBy(OFFICER);
    assertThat(seen.shown()).isEmpty();
    assertThat(seen.broken()).isTrue();
  }

  @Test
  void a_sealed_account_of_one_fund_is_none_of_another() throws SQLException {
    UUID other = new UUID(1, 2);
    fund.act(
        JOB,
        all ->
            all.funds.open(
                new OpenFund(other, "other", "Other", "For pay", Optional.empty()), JOB));
    fund.byHand(
        "update fundraising.fund_account set fund_id = (select id from fundraising.fund"
            + " where slug = 'other')");
    assertThat(fund.ask(JOB, all -> all.shown.bySlug("other", JOB)).withheld()).isTrue();
    assertThat(fund.shown().withheld()).isFalse();
  }

  @Test
  void a_row_that_was_put_in_by_hand_is_not_shown() throws SQLException {
    fund.byHand(
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at, usable_from, seal) select gen_random_uuid(), fund_id, name,"
            + " sort_code, '66374966', set_by, set_at, usable_from, seal"
            + " from fundraising.fund_account");
    assertThat(fund.shown().account()).isEmpty();
    fund.byHand(
        "update fundraising.fund_account set withdrawn_by = 'x', withdrawn_at = now()"
            + " where account_number = '66374966'");
    assertThat(fund.shown().account()).contains(FIRST);
  }

  @Test
  void what_was_withdrawn_and_is_put_back_by_hand_is_not_shown() throws SQLException {
    fund.propose(TREASURER);
    fund.approve(APPROVER);
    fund.withdraw(OFFICER);
    fund.byHand(
        "update fundraising.fund_account set withdrawn_by = null, withdrawn_at = null,"
            + " usable_from = set_at where approved_by is not null");
    assertThat(fund.shown().withheld()).isTrue();
  }

  @Test
  void a_change_that_was_altered_before_its_approval_is_not_approved() throws SQLException {
    fund.propose(TREASURER);
    fund.byHand(
        "update fundraising.fund_account set account_number = '66374967' where usable_from is"
            + " null");
    assertThat(fund.seenBy(APPROVER).change().flatMap(AccountChange::account)).isEmpty();
    assertThatThrownBy(() -> fund.approve(APPROVER)).hasMessage("account.change.altered");
  }

  @Test
  void a_seal_that_does_not_hold_is_told_once_a_day() throws SQLException {
    assertThat(fund.watch()).isZero();
    fund.byHand("update fundraising.fund_account set account_number = '66374966'");
    assertThat(fund.watch()).isEqualTo(1);
    assertThat(fund.watch()).isZero();
    assertThat(fund.events.fired)
        .singleElement()
        .isInstanceOfSatisfying(
            FundAccountSealBroken.class, told -> assertThat(told.subject()).isEqualTo(FUND));
    fund.byHand("update fundraising.fund_account_notice set noted_on = noted_on - 1");
    assertThat(fund.watch()).isEqualTo(1);
  }

  @Test
  void accounts_of_before_the_seals_are_sealed_once_and_never_again() throws SQLException {
    fund.byHand("update fundraising.fund_account set seal = null, set_by = 'before-seals'");
    assertThat(fund.shown().withheld()).isTrue();
    assertThat(sealOlder()).isEqualTo(1);
    assertThat(fund.shown().account()).contains(FIRST);
    assertThat(fund.events.fired)
        .singleElement()
        .isInstanceOfSatisfying(
            FundAccountSealed.class, told -> assertThat(told.number()).isEqualTo(FIRST.number()));
    fund.byHand("update fundraising.fund_account set seal = null, account_number = '66374966'");
    assertThat(sealOlder()).isZero();
    assertThat(fund.shown().withheld()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update fundraising.fund_account set approved_by = 'account-seals', approved_at = now(),"
            + " seal = null where usable_from is null | row-level security",
        "update fundraising.fund_account set seal = repeat('A', 43) | fund_account_decided",
        "update fundraising.fund_account set seal = null | fund_account_decided",
        "update fundraising.fund_account set withdrawn_by = 'account-seals', withdrawn_at = now(),"
            + " seal = null where usable_from is not null | fund_account_decided",
        "update fundraising.fund_account set usable_from = now() | permission denied",
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at) select gen_random_uuid(), fund_id, name, sort_code, account_number,"
            + " 'account-seals', now() from fundraising.fund_account limit 1 |"
            + " fund_account_waiting",
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at, usable_from) select gen_random_uuid(), fund_id, name, sort_code,"
            + " account_number, 'account-seals', now(), now() from fundraising.fund_account"
            + " | permission denied",
        "delete from fundraising.fund_account | permission denied",
        "delete from fundraising.fund_account_sealing | permission denied"
      })
  void direct_statements_of_a_job_change_no_account(String statement, String refusal)
      throws SQLException {
    fund.propose(TREASURER);
    try (Connection job = fund.database.direct(JOB);
        Statement run = job.createStatement()) {
      assertThatThrownBy(() -> run.execute(statement)).hasMessageContaining(refusal);
    }
  }

  @Test
  void a_direct_approval_of_ones_own_change_is_refused() throws SQLException {
    fund.propose(BOTH);
    try (Connection both = fund.database.direct(BOTH);
        Statement run = both.createStatement()) {
      assertThatThrownBy(
              () ->
                  run.execute(
                      "update fundraising.fund_account set approved_by = set_by,"
                          + " approved_at = now(), seal = null where usable_from is null"))
          .hasMessageContaining("fund_account_by_two");
    }
  }

  @Test
  void a_change_that_waits_is_no_strangers_business() throws SQLException {
    fund.propose(TREASURER);
    try (Connection visitor = fund.database.direct(Caller.visitor());
        Statement run = visitor.createStatement();
        var rows = run.executeQuery("select account_number from fundraising.fund_account")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo(FIRST.number());
      assertThat(rows.next()).isFalse();
    }
  }

  private static int sealOlder() {
    return fund.ask(JOB, all -> all.desk.sealOlder(JOB));
  }
}
