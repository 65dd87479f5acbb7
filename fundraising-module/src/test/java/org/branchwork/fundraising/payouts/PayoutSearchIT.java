package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.ASKED;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.MONDAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_ACCOUNT;
import static org.branchwork.fundraising.payouts.PayoutFixture.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;
import static org.branchwork.fundraising.payouts.PayoutFixture.strikeDay;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.ReckonedLine.Outcome;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.fundraising.api.payouts.StrikePayRateView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages read of payouts. */
class PayoutSearchIT {
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
  void what_each_is_owed_is_told_line_by_line_and_nothing_is_written() throws SQLException {
    payouts.prepare(day(ANN, FUND, 0));
    List<ReckonedLine> lines =
        payouts.ask(
            AUDITOR,
            desks ->
                desks
                    .search()
                    .reckon(
                        command(
                            UUID.randomUUID(),
                            FUND,
                            day(ANN, FUND, 0),
                            day(BEN, FUND, 1),
                            new MemberDay(CAT, strikeDay(FUND, 1), 1, 3),
                            new MemberDay(CAT, strikeDay(FUND, 1), 1, 2)),
                        AUDITOR));
    assertThat(lines)
        .extracting(ReckonedLine::payee, ReckonedLine::pence, ReckonedLine::outcome)
        .containsExactlyInAnyOrder(
            tuple(ANN, 0L, Outcome.PAID_BEFORE),
            tuple(BEN, 7_000L, Outcome.IN_FULL),
            tuple(CAT, 2_333L, Outcome.IN_FULL),
            tuple(CAT, 0L, Outcome.CLAIMED_TWICE));
    assertThat(payouts.one("select count(*) from fundraising.payout_run")).isEqualTo("1");
  }

  @Test
  void a_run_tells_of_each_day_how_its_sum_comes_about() {
    UUID run = payouts.prepare(new MemberDay(BEN, strikeDay(FUND, 0), 225, 450));
    assertThat(payouts.run(run).lines().get(0).worth())
        .containsExactly(new PayoutView.Worth(MONDAY, "Pay 2026", 225, 450, 7_000, 3_500, 3_500));
  }

  @Test
  void lists_go_on_after_the_last_one_seen() {
    assertThat(daysAfter(Optional.empty(), 2))
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(1));
    assertThat(daysAfter(Optional.of(strikeDay(FUND, 1)), 2)).containsExactly(MONDAY);
    assertThat(daysAfter(Optional.of(strikeDay(FUND, 0)), 2)).isEmpty();
    assertThat(payeesAfter(Optional.empty(), 2)).containsExactly(ANN, BEN);
    assertThat(payeesAfter(Optional.of(BEN), 2)).containsExactly(CAT);
    assertThat(payeesAfter(Optional.of(CAT), 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1002, true", "10-02, true", "' 10 02 ', true", "100, false", "'', false"})
  void a_payee_is_found_by_the_number_in_any_spelling(String typed, boolean found) {
    assertThat(of(List.of(typed))).isEqualTo(found ? List.of(BEN) : List.of());
    assertThat(of(List.of(typed, "1001"))).contains(ANN);
    assertThat(of(List.of())).containsExactly(ANN, BEN, CAT);
  }

  @Test
  void bank_details_wait_for_a_second_person_and_then_for_72_hours() throws SQLException {
    UUID change = UUID.randomUUID();
    assertThat(waiting()).isEmpty();
    payouts.act(
        TREASURER, desks -> desks.payees().changeAccount(change, BEN, OTHER_ACCOUNT, TREASURER));
    assertThat(waiting()).containsExactly(BEN);
    payouts.act(APPROVER, desks -> desks.payees().approveAccount(change, ASKED, APPROVER));
    assertThat(waiting()).containsExactly(BEN);
    PayeeView ben = payouts.ask(AUDITOR, desks -> desks.search().payee(BEN, AUDITOR).orElseThrow());
    assertThat(ben.approvedBy()).contains(APPROVER.label());
    payouts.superuser(
        "update fundraising.payee_account set usable_from = usable_from - interval '72 hours'");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_rate_ends_on_the_day_before_the_next() {
    payouts.act(TREASURER, desks -> desks.days().setRate(MONDAY, 7_550, TREASURER));
    List<StrikePayRateView> rates = payouts.ask(AUDITOR, desks -> desks.search().rates(AUDITOR));
    assertThat(rates)
        .extracting(StrikePayRateView::from, StrikePayRateView::until, StrikePayRateView::pence)
        .containsExactly(
            tuple(MONDAY, Optional.empty(), 7_550L),
            tuple(LocalDate.of(2000, 1, 1), Optional.of(MONDAY.minusDays(1)), 7_000L));
  }

  @Test
  void a_run_for_a_bureau_debits_the_account_of_its_fund() throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    payouts.approve(run, APPROVER);
    assertThatThrownBy(() -> bacs(run)).hasMessage("payout.file.payer-missing");
    payouts.superuser(
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at) select gen_random_uuid(), id, 'Strike Fund', '089999', '66374966',"
            + " 'x', now() from fundraising.fund");
    String file = bacs(run);
    assertThat(file).contains("0899996637495809908999966374966", "STRIKE FUND", "ANN EXAMPLE");
    assertThat(bacs(run)).as("the same again").isEqualTo(file);
    assertThat(payouts.run(run).handedOut().orElseThrow().format()).isEqualTo(PayoutFormat.BACS);
  }

  @Test
  void who_has_nothing_to_do_with_the_books_reads_nothing() {
    assertThatThrownBy(() -> payouts.ask(STRANGER, desks -> desks.search().waiting(STRANGER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> payouts.ask(STRANGER, desks -> desks.search().rates(STRANGER)))
        .hasMessage("not-allowed");
  }

  private static String bacs(UUID run) {
    return payouts
        .ask(TREASURER, desks -> desks.payouts().export(run, PayoutFormat.BACS, TREASURER))
        .files()
        .get(0)
        .content();
  }

  private static List<LocalDate> daysAfter(Optional<UUID> last, int most) {
    return payouts
        .ask(AUDITOR, desks -> desks.search().strikeDays(FUND, last, most, AUDITOR))
        .stream()
        .map(StrikeDayView::on)
        .toList();
  }

  private static List<UUID> payeesAfter(Optional<UUID> last, int most) {
    return ids(payouts.ask(AUDITOR, desks -> desks.search().payees(last, most, AUDITOR)));
  }

  private static List<UUID> of(List<String> members) {
    return ids(payouts.ask(AUDITOR, desks -> desks.search().payeesOf(members, AUDITOR)));
  }

  private static List<UUID> waiting() {
    return ids(payouts.ask(AUDITOR, desks -> desks.search().waiting(AUDITOR)));
  }

  private static List<UUID> ids(List<PayeeView> payees) {
    return payees.stream().map(PayeeView::payee).toList();
  }
}
