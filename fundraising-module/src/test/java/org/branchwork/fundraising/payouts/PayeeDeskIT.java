package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ACCOUNT;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.ASKED;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BOTH;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_ACCOUNT;
import static org.branchwork.fundraising.payouts.PayoutFixture.PAID_APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountApproved;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountAsked;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.payouts.PayoutFixture.Desks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is paid, where, and how that changes. */
class PayeeDeskIT {
  private static final UUID CHANGE = UUID.randomUUID();
  private static PayoutFixture payouts;

  @BeforeAll
  static void start() {
    payouts = new PayoutFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    payouts.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    payouts.begin();
  }

  @ParameterizedTest
  @CsvSource({"0 seconds, false", "71 hours 59 minutes, false", "72 hours, true", "73 hours, true"})
  void new_bank_details_wait_72_hours(String since, boolean usable) throws SQLException {
    ask(CHANGE, ANN, TREASURER);
    payouts.act(APPROVER, desks -> desks.payees().approveAccount(CHANGE, ASKED, APPROVER));
    payouts.superuser(
        "update fundraising.payee_account set usable_from = usable_from - interval '"
            + since
            + "' where decision = 'APPROVED'");
    assertThat(payee(ANN).account()).isEqualTo(OTHER_ACCOUNT);
    if (usable) {
      UUID run = payouts.prepare(day(ANN, FUND, 0));
      assertThat(payouts.run(run).lines().get(0).account()).isEqualTo(OTHER_ACCOUNT);
    } else {
      assertThatThrownBy(() -> payouts.prepare(day(ANN, FUND, 0)))
          .isInstanceOf(FundraisingRuleBroken.class)
          .hasMessage("payee.account.waiting");
    }
  }

  @Test
  void the_first_bank_details_may_be_used_at_once() {
    assertThat(payee(ANN).account()).isEqualTo(ACCOUNT);
    payouts.prepare(day(ANN, FUND, 0));
  }

  @Test
  void a_change_is_told_at_once_and_counts_once_another_approved_it() {
    ask(CHANGE, ANN, BOTH);
    ask(CHANGE, ANN, BOTH);
    assertThat(payee(ANN).account()).isEqualTo(ACCOUNT);
    PayeeView.Change open = payee(ANN).open().orElseThrow();
    assertThat(List.of(open.change(), open.account(), open.modulus(), open.askedBy()))
        .containsExactly(CHANGE, OTHER_ACCOUNT, CheckedAccount.Result.PASSES, BOTH.label());
    refused("payee.account.asked", TREASURER, desks -> ask(desks, UUID.randomUUID(), ANN));
    refused("payee.change.own", BOTH, desks -> desks.payees().approveAccount(CHANGE, ASKED, BOTH));
    refused("not-allowed", JOB, desks -> desks.payees().approveAccount(CHANGE, ASKED, JOB));
    refused("not-allowed", AUDITOR, desks -> desks.payees().approveAccount(CHANGE, ASKED, AUDITOR));
    payouts.act(APPROVER, desks -> desks.payees().approveAccount(CHANGE, ASKED, APPROVER));
    refused("payee.change.decided", BOTH, desks -> desks.payees().declineAccount(CHANGE, BOTH));
    assertThat(payouts.events.fired)
        .extracting(Object::getClass)
        .containsExactly(PayeeAccountAsked.class, PayeeAccountApproved.class);
  }

  @Test
  void nobody_approves_his_or_her_own_bank_details() {
    ask(CHANGE, CAT, TREASURER);
    refused(
        "payee.change.own",
        PAID_APPROVER,
        desks -> desks.payees().approveAccount(CHANGE, ASKED, PAID_APPROVER));
  }

  @Test
  void a_declined_change_leaves_what_was() {
    ask(CHANGE, ANN, TREASURER);
    payouts.act(TREASURER, desks -> desks.payees().declineAccount(CHANGE, TREASURER));
    assertThat(payee(ANN).account()).isEqualTo(ACCOUNT);
    assertThat(payee(ANN).open()).isEmpty();
    refused(
        "payee.change.decided",
        APPROVER,
        desks -> desks.payees().approveAccount(CHANGE, ASKED, APPROVER));
    payouts.prepare(day(ANN, FUND, 0));
  }

  @Test
  void a_run_is_not_approved_when_bank_details_changed_since() {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    ask(CHANGE, ANN, TREASURER);
    payouts.act(APPROVER, desks -> desks.payees().approveAccount(CHANGE, ASKED, APPROVER));
    String sha256 = payouts.run(run).sha256();
    refused(
        "payout.payee.changed", APPROVER, desks -> desks.payouts().approve(run, sha256, APPROVER));
  }

  @Test
  void new_bank_details_need_two_by_statements_too() throws SQLException {
    ask(CHANGE, ANN, BOTH);
    String approve =
        "update fundraising.payee_account set decision = 'APPROVED', decided_at = '2000-01-01',"
            + " asked_how = 'TELEPHONE',"
            + " decided_by = '%s' where decision is null and usable_from is null";
    for (Caller caller : new Caller[] {BOTH, TREASURER}) {
      assertThatThrownBy(() -> payouts.direct(caller, approve.formatted(caller.label())))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(payee_account_by_two|row-level security).*");
    }
    payouts.direct(APPROVER, approve.formatted(APPROVER.label()));
    assertThat(
            payouts.one(
                "select usable_from > now() + interval '71 hours 59 minutes'"
                    + " from fundraising.payee_account where decision = 'APPROVED'"))
        .as("the wait is counted by the clock of the database")
        .isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource({
    "9001, Ann Example, 089999, 66374958, payee.member.unknown",
    "'', Ann Example, 089999, 66374958, payee.member.unknown",
    "1001, Ann Example, 089999, 66374958, payee.member.taken",
    "10-01, Ann Example, 089999, 66374958, payee.member.taken",
    "1004, Ann Example, 089999, 66374959, payee.account.impossible",
    "1004, ???, 089999, 66374958, payee.account.unwritable"
  })
  void a_payee_is_a_member_once_with_an_account_that_could_exist(
      String member, String name, String sortCode, String number, String key) {
    AddPayee command =
        new AddPayee(
            UUID.randomUUID(),
            member,
            new BankAccount(name, sortCode, number),
            Optional.empty(),
            Optional.empty());
    refused(key, TREASURER, desks -> desks.payees().add(command, TREASURER));
  }

  @Test
  void a_payee_is_linked_to_one_account_of_the_portal() {
    UUID account = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      payouts.act(TREASURER, desks -> desks.payees().link(ANN, account, TREASURER));
    }
    refused(
        "payee.linked", TREASURER, desks -> desks.payees().link(ANN, UUID.randomUUID(), TREASURER));
    assertThatThrownBy(
            () -> payouts.direct(TREASURER, "update fundraising.payee set account = null"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("payout_append_only");
  }

  private static void ask(UUID change, UUID payee, Caller caller) {
    payouts.act(
        caller, desks -> desks.payees().changeAccount(change, payee, OTHER_ACCOUNT, caller));
  }

  private static void ask(Desks desks, UUID change, UUID payee) {
    desks.payees().changeAccount(change, payee, OTHER_ACCOUNT, TREASURER);
  }

  private static PayeeView payee(UUID payee) {
    return payouts.ask(AUDITOR, desks -> desks.search().payee(payee, AUDITOR).orElseThrow());
  }

  private static void refused(String key, Caller caller, Consumer<Desks> work) {
    assertThatThrownBy(() -> payouts.act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
  }
}
