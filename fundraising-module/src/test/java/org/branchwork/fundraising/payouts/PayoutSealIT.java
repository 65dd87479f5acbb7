package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What even a superuser cannot change unnoticed between approval and the bank. */
class PayoutSealIT {
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
  @ValueSource(
      strings = {
        "update payee set member = '1009' where member = '1001'",
        "update payee_account set name = 'Ann Exampl€' where id = (select min(id) from payee_account)",
        "update payee_account set sort_code = '089998' where id = (select min(id) from payee_account)",
        "update payee_account set account_number = '66374959'"
            + " where id = (select min(id) from payee_account)",
        "update payout_run set pay_on = pay_on + 1",
        "update payout_run set prepared_by = 'somebody'",
        "update payout_run set prepared_at = prepared_at + interval '1 microsecond'",
        "update payout_line set pence = 7001 where line = 1",
        "update payout_line set reference = reference || '0' where line = 1",
        "delete from payout_line where line = 2",
        "update payout_line set payee_account_id = (select max(id) from payee_account)"
            + " where line = 1",
        "update strike_pay_claimed_day set day = day + 7 where line = 1",
        "update strike_pay_claimed_day set pence = 6999 where line = 1",
        "update strike_pay_claimed_day set share_part = 2, share_of = 2 where line = 1",
        "update strike_pay_claimed_day set rate_pence = 7001 where line = 1",
        "delete from strike_pay_claimed_day where line = 2",
        "update payout_run set sha256 = sha256('other')"
      })
  void any_byte_changed_after_approval_is_detected(String change) throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0));
    payouts.approve(run, APPROVER);
    payouts.superuser("set search_path = fundraising", change);
    assertThatThrownBy(
            () ->
                payouts.ask(
                    TREASURER, desks -> desks.payouts().export(run, PayoutFormat.TABLE, TREASURER)))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.key()).isEqualTo("payout.altered"));
    String direct =
        "update fundraising.payout_run set state = 'EXPORTED', exported_at = now(),"
            + " exported_by = '"
            + TREASURER.label()
            + "', format = 'TABLE', files_sha256 = repeat('0', 64)";
    assertThatThrownBy(() -> payouts.direct(TREASURER, direct))
        .as("nor by a statement of the application's role")
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("payout_run_altered");
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.APPROVED);
  }
}
