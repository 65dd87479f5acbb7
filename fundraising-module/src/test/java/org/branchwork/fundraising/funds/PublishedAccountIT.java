package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.APPROVER;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.AUDITOR;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.BOTH;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.CHANGE;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.FIRST;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.FUND;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.JOB;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.OFFICER;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.SECOND;
import static org.branchwork.fundraising.funds.PublishedAccountFixture.TREASURER;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.AccountEvent.FundAccountApproved;
import org.branchwork.fundraising.api.AccountEvent.FundAccountInForce;
import org.branchwork.fundraising.api.AccountEvent.FundAccountProposed;
import org.branchwork.fundraising.api.AccountEvent.FundAccountWithdrawn;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.accounts.AccountChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the account that a fund shows is changed, on a real PostgreSQL. */
class PublishedAccountIT {

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

  @Test
  void the_first_account_is_shown_at_once() {
    assertThat(fund.shown().account()).contains(FIRST);
    assertThat(fund.shown().withheld()).isFalse();
  }

  @Test
  void a_proposed_account_is_not_shown_and_an_approved_one_waits_72_hours() throws SQLException {
    fund.propose(TREASURER);
    assertThat(fund.shown().account()).contains(FIRST);
    fund.approve(APPROVER);
    assertThat(fund.shown().account()).contains(FIRST);
    assertThat(
            fund.database.one(
                "select round(extract(epoch from usable_from - clock_timestamp()) / 60)"
                    + " from fundraising.fund_account where approved_by is not null"))
        .isEqualTo("4320");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "-1 hour, true", "1 minute, false", "72 hours, false"})
  void what_is_approved_is_shown_once_it_has_waited(String waits, boolean shown)
      throws SQLException {
    fund.coolsOff(waits);
    fund.propose(TREASURER);
    fund.approve(APPROVER);
    assertThat(fund.shown().account()).contains(shown ? SECOND : FIRST);
    assertThat(fund.seenBy(OFFICER).change().isEmpty()).isEqualTo(shown);
  }

  @Test
  void nobody_approves_what_he_or_she_proposed() {
    fund.propose(BOTH);
    assertThatThrownBy(() -> fund.approve(BOTH)).hasMessage("account.change.own");
    assertThat(fund.seenBy(BOTH).change().flatMap(AccountChange::approvedBy)).isEmpty();
  }

  @Test
  void a_change_is_approved_once() {
    fund.propose(TREASURER);
    fund.approve(APPROVER);
    assertThatThrownBy(() -> fund.approve(BOTH)).hasMessage("account.change.decided");
  }

  @Test
  void a_change_is_withdrawn_by_any_officer_until_it_is_in_force() throws SQLException {
    fund.propose(TREASURER);
    fund.approve(APPROVER);
    fund.withdraw(OFFICER);
    assertThat(fund.seenBy(OFFICER).change()).isEmpty();
    assertThatThrownBy(() -> fund.withdraw(OFFICER)).hasMessage("account.change.decided");
    assertThatThrownBy(() -> fund.approve(APPROVER)).hasMessage("account.change.decided");
    fund.coolsOff("0");
    UUID again = new UUID(2, 2);
    fund.act(TREASURER, all -> all.desk.propose(again, FUND, SECOND, TREASURER));
    fund.act(APPROVER, all -> all.desk.approve(again, APPROVER));
    assertThatThrownBy(() -> fund.act(OFFICER, all -> all.desk.withdraw(again, OFFICER)))
        .hasMessage("account.change.decided");
    assertThat(fund.shown().account()).contains(SECOND);
  }

  @Test
  void one_change_waits_at_a_time_and_sent_twice_it_is_one() {
    fund.propose(TREASURER);
    fund.propose(TREASURER);
    assertThat(fund.events.fired).hasSize(1);
    assertThatThrownBy(
            () -> fund.act(BOTH, all -> all.desk.propose(new UUID(2, 2), FUND, SECOND, BOTH)))
        .hasMessage("account.change.waiting");
  }

  @Test
  void the_account_that_is_shown_and_one_that_cannot_exist_are_no_change() {
    assertThatThrownBy(() -> propose(FUND, FIRST)).hasMessage("account.same");
    assertThatThrownBy(() -> propose(FUND, new BankAccount("Northgate", "089999", "66374959")))
        .hasMessage("account.impossible");
    assertThatThrownBy(() -> propose(new UUID(9, 9), SECOND)).isInstanceOf(FundNotFound.class);
  }

  @Test
  void a_fund_without_an_account_is_given_its_first_and_needs_no_change() throws SQLException {
    fund.byHand("delete from fundraising.fund_account");
    assertThatThrownBy(() -> propose(FUND, SECOND)).hasMessage("account.first");
  }

  @Test
  void who_proposes_approves_stops_and_watches() {
    assertThatThrownBy(() -> fund.propose(APPROVER)).hasMessage("not-allowed");
    assertThatThrownBy(() -> fund.propose(JOB)).hasMessage("not-allowed");
    fund.propose(TREASURER);
    assertThatThrownBy(() -> fund.approve(TREASURER)).hasMessage("not-allowed");
    assertThatThrownBy(() -> fund.approve(JOB)).hasMessage("not-allowed");
    assertThatThrownBy(() -> fund.withdraw(AUDITOR)).hasMessage("not-allowed");
    Caller opener = Caller.staff(new UUID(0, 9), Set.of(Permission.OPEN_FUND));
    for (Caller stranger : List.of(Caller.visitor(), opener)) {
      assertThatThrownBy(() -> fund.seenBy(stranger)).hasMessage("not-allowed");
    }
    assertThat(fund.seenBy(AUDITOR).change().flatMap(AccountChange::account)).contains(SECOND);
    assertThatThrownBy(() -> fund.ask(TREASURER, all -> all.desk.watch(TREASURER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> fund.ask(TREASURER, all -> all.desk.sealOlder(TREASURER)))
        .hasMessage("not-allowed");
  }

  @Test
  void each_step_is_told() throws SQLException {
    fund.changed();
    fund.watch();
    fund.watch();
    assertThat(fund.events.fired)
        .extracting(Object::getClass)
        .containsExactly(
            FundAccountProposed.class, FundAccountApproved.class, FundAccountInForce.class);
    fund.events.fired.clear();
    fund.coolsOff("72 hours");
    UUID back = new UUID(2, 2);
    fund.act(TREASURER, all -> all.desk.propose(back, FUND, FIRST, TREASURER));
    fund.act(TREASURER, all -> all.desk.withdraw(back, TREASURER));
    assertThat(fund.events.fired.get(1)).isInstanceOf(FundAccountWithdrawn.class);
  }

  private static void propose(UUID of, BankAccount account) {
    fund.act(TREASURER, all -> all.desk.propose(CHANGE, of, account, TREASURER));
  }
}
