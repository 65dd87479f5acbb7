package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BANK;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.HardshipGranted;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hardship grants, and how runs pay them. */
class HardshipRunIT {
  private static final UUID GRANT = new UUID(9, 1);
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

  @Test
  void a_grant_is_paid_beside_strike_pay_in_one_payment() throws SQLException {
    grant(GRANT, FUND, ANN, 15_000);
    UUID run = prepare(List.of(day(ANN, FUND, 0), day(BEN, FUND, 0)), GRANT);
    PayoutView seen = payouts.run(run);
    assertThat(seen.lines())
        .extracting(PayoutView.Line::payee, PayoutView.Line::pence, PayoutView.Line::grantPence)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(ANN, 22_000L, 15_000L),
            org.assertj.core.groups.Tuple.tuple(BEN, 7_000L, 0L));
    payouts.approve(run, APPROVER);
    assertThat(payouts.owed(ANN)).isEqualTo(22_000);
    assertThat(spent("HARDSHIP")).isEqualTo("15000");
    assertThat(spent("STRIKE_PAY")).isEqualTo("14000");
    assertThat(payouts.prove()).isEmpty();
  }

  @Test
  void a_run_of_grants_alone_is_booked_as_hardship() throws SQLException {
    grant(GRANT, FUND, ANN, 15_000);
    UUID run = prepare(List.of(), GRANT);
    payouts.approve(run, APPROVER);
    payouts.act(TREASURER, desks -> desks.payouts().export(run, PayoutFormat.TABLE, TREASURER));
    payouts.act(
        TREASURER,
        desks ->
            desks
                .payouts()
                .notePaid(new MatchDebit(run, 1, "a line", 15_000, BANK, TODAY), TREASURER));
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(
            payouts.one(
                "select count(*) from fundraising.ledger_entry where reason = 'HARDSHIP_GRANT'"))
        .isEqualTo("1");
    payouts.act(TREASURER, desks -> desks.payouts().noteReturned(run, 1, TODAY, TREASURER));
    assertThat(spent("HARDSHIP")).isEqualTo("0");
    assertThat(waiting()).extracting(HardshipGrantView::grant).containsExactly(GRANT);
  }

  @Test
  void a_grant_is_in_one_run_until_that_is_rejected() {
    grant(GRANT, FUND, ANN, 15_000);
    assertThat(waiting()).extracting(HardshipGrantView::pence).containsExactly(15_000L);
    UUID run = prepare(List.of(), GRANT);
    assertThat(waiting()).isEmpty();
    refused("hardship.unknown", () -> prepare(List.of(), GRANT));
    payouts.act(TREASURER, desks -> desks.payouts().reject(run, TREASURER));
    assertThat(prepare(List.of(), GRANT)).isNotEqualTo(run);
  }

  @Test
  void a_run_pays_no_grant_of_another_fund() {
    grant(GRANT, OTHER_FUND, ANN, 15_000);
    refused("hardship.unknown", () -> prepare(List.of(), GRANT));
    refused("hardship.unknown", () -> prepare(List.of(), UUID.randomUUID()));
  }

  @Test
  void what_a_payment_comes_to_is_held_by_the_database() {
    grant(GRANT, FUND, ANN, 15_000);
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    assertThatThrownBy(
            () ->
                payouts.direct(
                    TREASURER,
                    "insert into fundraising.payout_line_grant (run_id, line, payee_id, grant_id,"
                        + " pence) select r.id, 1, g.payee_id, g.id, g.pence"
                        + " from fundraising.payout_run r, fundraising.hardship_grant g"
                        + " where r.public_id = '"
                        + run
                        + "'"))
        .hasMessageContaining("payout_line_with_its_run");
    for (String change : List.of("update %s set pence = 1", "delete from %s")) {
      assertThatThrownBy(
              () -> payouts.direct(TREASURER, change.formatted("fundraising.hardship_grant")))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_seal_of_a_run_covers_its_grants() throws SQLException {
    grant(GRANT, FUND, ANN, 15_000);
    UUID run = prepare(List.of(day(BEN, FUND, 0)), GRANT);
    String before = payouts.run(run).sha256();
    payouts.superuser("update fundraising.payout_line_grant set pence = 14999");
    assertThat(payouts.run(run).sha256()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"0, hardship.pence.malformed", "1,", "1000000,", "1000001, hardship.pence.malformed"})
  void a_grant_is_more_than_nothing_and_at_most_ten_thousand_pounds(long pence, String key) {
    if (key == null) {
      grant(GRANT, FUND, ANN, pence);
      assertThat(waiting()).hasSize(1);
    } else {
      refused(key, () -> grant(GRANT, FUND, ANN, pence));
    }
  }

  @Test
  void a_grant_given_twice_is_one_and_told_without_its_reason() throws SQLException {
    grant(GRANT, FUND, ANN, 15_000);
    grant(GRANT, FUND, ANN, 15_000);
    assertThat(payouts.events.fired)
        .extracting(Object::getClass)
        .containsExactly(HardshipGranted.class);
    assertThat(reached(TREASURER, "hardship_reason")).isEqualTo(1);
    assertThat(reached(AUDITOR, "hardship_reason")).isZero();
    assertThat(reached(AUDITOR, "hardship_grant")).isEqualTo(1);
    refused("hardship.fund.unknown", () -> grant(UUID.randomUUID(), UUID.randomUUID(), ANN, 1));
    refused("payee.unknown", () -> grant(UUID.randomUUID(), FUND, UUID.randomUUID(), 1));
    assertThatThrownBy(() -> payouts.act(AUDITOR, desks -> desks.hardship().waiting(FUND, AUDITOR)))
        .hasMessage("not-allowed");
  }

  private int reached(Caller caller, String table) throws SQLException {
    try (var connection = payouts.direct(caller);
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from fundraising." + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void grant(UUID grant, UUID fund, UUID payee, long pence) {
    payouts.act(
        TREASURER,
        desks ->
            desks
                .hardship()
                .grant(
                    new GrantHardship(grant, fund, payee, pence, ReasonClass.HEALTH), TREASURER));
  }

  private static UUID prepare(List<MemberDay> days, UUID... grants) {
    UUID run = UUID.randomUUID();
    payouts.act(
        TREASURER,
        desks ->
            desks
                .payouts()
                .prepare(new PreparePayout(run, FUND, TODAY, days, List.of(grants)), TREASURER));
    return run;
  }

  private static List<HardshipGrantView> waiting() {
    return payouts.ask(TREASURER, desks -> desks.hardship().waiting(FUND, TREASURER));
  }

  private static String spent(String kind) throws SQLException {
    return payouts.one(
        "select coalesce(sum(b.pence), 0) from fundraising.ledger_balance b"
            + " join fundraising.ledger_account a on a.id = b.account_id where a.kind = '"
            + kind
            + "'");
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
