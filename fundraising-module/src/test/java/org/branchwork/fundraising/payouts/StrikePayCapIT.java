package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.MONDAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.ReckonedLine.Outcome;
import org.branchwork.fundraising.api.payouts.StrikePayCapsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one member is paid at most for days on strike, over all runs. */
class StrikePayCapIT {
  private static final LocalDate EVER = LocalDate.parse("2026-01-01");
  private static final OptionalLong NONE = OptionalLong.empty();
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

  /** Three days of £70 in one week of one dispute. */
  @ParameterizedTest
  @CsvSource({
    ", , 7000 7000 7000, IN_FULL",
    "21001, , 7000 7000 7000, IN_FULL",
    "21000, , 7000 7000 7000, IN_FULL",
    "20999, , 7000 7000 6999, CUT_BY_WEEK",
    "14001, , 7000 7000 1, CUT_BY_WEEK",
    "14000, , 7000 7000 0, CUT_BY_WEEK",
    "13999, , 7000 6999 0, CUT_BY_WEEK",
    "1, , 1 0 0, CUT_BY_WEEK",
    ", 21000, 7000 7000 7000, IN_FULL",
    ", 20999, 7000 7000 6999, CUT_BY_DISPUTE",
    "20999, 20998, 7000 7000 6998, CUT_BY_DISPUTE",
    "20998, 20998, 7000 7000 6998, CUT_BY_WEEK"
  })
  void a_run_pays_what_the_caps_leave(Long week, Long dispute, String pence, Outcome last)
      throws SQLException {
    if (week != null || dispute != null) {
      set(EVER, cap(week), cap(dispute));
    }
    List<ReckonedLine> lines = reckon(0, 1, 2);
    assertThat(lines).extracting(ReckonedLine::pence).containsExactlyElementsOf(pence(pence));
    assertThat(lines.get(2).outcome()).isEqualTo(last);
    assertThat(paid(payouts.prepare(worth(lines)))).isEqualTo(sum(pence));
    assertThat(kept()).isEqualTo(sum(pence));
  }

  @Test
  void a_cap_counts_what_other_runs_pay_and_says_so_line_by_line() {
    set(EVER, OptionalLong.of(10_000), NONE);
    UUID first = payouts.prepare(day(ANN, FUND, 0));
    ReckonedLine cut = reckon(1).get(0);
    assertThat(List.of(cut.fullPence(), cut.pence(), cut.outcome()))
        .containsExactly(7_000L, 3_000L, Outcome.CUT_BY_WEEK);
    PayoutView run = payouts.run(payouts.prepare(day(ANN, FUND, 1), day(BEN, FUND, 1)));
    assertThat(run.lines().stream().flatMap(line -> line.worth().stream()))
        .extracting(worth -> worth.pence() + " of " + worth.fullPence())
        .containsExactlyInAnyOrder("3000 of 7000", "7000 of 7000");
    refused("strike-day.worth.nothing", () -> payouts.prepare(day(ANN, FUND, 2)));
    payouts.act(APPROVER, desks -> desks.payouts().reject(first, APPROVER));
    assertThat(reckon(2).get(0).pence()).as("a rejected run uses no cap up").isEqualTo(7_000);
  }

  @Test
  void a_dispute_is_one_whatever_the_fund_and_a_week_is_one_whatever_the_dispute() {
    UUID later = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    note(later, "Pay 2026", MONDAY.plusDays(7));
    note(other, "Pensions", MONDAY.plusDays(3));
    set(EVER, OptionalLong.of(8_000), OptionalLong.of(9_000));
    payouts.act(
        TREASURER,
        desks ->
            desks
                .payouts()
                .prepare(
                    command(UUID.randomUUID(), OTHER_FUND, day(ANN, OTHER_FUND, 0)), TREASURER));
    assertThat(reckoned(new MemberDay(ANN, other, 1, 1)))
        .extracting(ReckonedLine::pence, ReckonedLine::outcome)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1_000L, Outcome.CUT_BY_WEEK));
    assertThat(reckoned(new MemberDay(ANN, later, 1, 1)))
        .extracting(ReckonedLine::pence, ReckonedLine::outcome)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2_000L, Outcome.CUT_BY_DISPUTE));
    payouts.prepare(new MemberDay(ANN, later, 1, 1), new MemberDay(ANN, other, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 5000 0 0",
    "2026-11-24, 7000 0 0",
    "2026-11-25, 7000 7000 0",
    "2026-11-26, 7000 7000 7000"
  })
  void the_caps_of_the_day_itself_count(LocalDate from, String pence) throws SQLException {
    set(from, OptionalLong.of(5_000), NONE);
    List<ReckonedLine> lines = reckon(0, 1, 2);
    assertThat(lines).extracting(ReckonedLine::pence).containsExactlyElementsOf(pence(pence));
    payouts.prepare(worth(lines));
    assertThat(kept()).isEqualTo(sum(pence));
  }

  @Test
  void a_cap_that_rises_in_the_week_lets_the_later_days_have_more() throws SQLException {
    set(EVER, OptionalLong.of(5_000), NONE);
    set(MONDAY.plusDays(2), OptionalLong.of(9_000), NONE);
    assertThat(caps())
        .extracting(caps -> caps.from() + " " + caps.weekPence().orElse(0))
        .containsExactly("2026-11-25 9000", "2026-01-01 5000");
    payouts.prepare(worth(reckon(0, 1, 2)));
    assertThat(kept()).isEqualTo(9_000);
    set(MONDAY.plusDays(3), NONE, NONE);
    UUID free = UUID.randomUUID();
    note(free, "Pay 2026", MONDAY.plusDays(4));
    assertThat(reckoned(new MemberDay(ANN, free, 1, 1)).get(0).pence()).isEqualTo(7_000);
  }

  @ParameterizedTest
  @CsvSource({"9999, strike_pay_capped", "14000, ", "13999, strike_pay_capped"})
  void a_cap_is_held_against_direct_statements_across_runs(long cap, String refused)
      throws SQLException {
    payouts.prepare(day(ANN, FUND, 0));
    set(EVER, OptionalLong.of(cap), NONE);
    if (refused == null) {
      payouts.direct(TREASURER, run(1));
    } else {
      assertThatThrownBy(() -> payouts.direct(TREASURER, run(1))).hasMessageContaining(refused);
    }
    payouts.begin();
    payouts.prepare(day(ANN, FUND, 0));
    set(EVER, NONE, OptionalLong.of(cap));
    if (refused == null) {
      payouts.direct(TREASURER, run(1));
    } else {
      assertThatThrownBy(() -> payouts.direct(TREASURER, run(1))).hasMessageContaining(refused);
    }
  }

  @Test
  void a_cap_is_not_passed_when_two_prepare_at_once() throws Exception {
    for (int round = 0; round < 20; round++) {
      payouts.begin();
      set(EVER, OptionalLong.of(7_000), NONE);
      List<String> refused =
          AtOnce.refusals(
              () -> payouts.prepare(day(ANN, FUND, 0)), () -> payouts.prepare(day(ANN, FUND, 1)));
      assertThat(refused).hasSize(1).isSubsetOf("strike-day.capped", "strike-day.worth.nothing");
      assertThat(kept()).isEqualTo(7_000);
    }
  }

  private static OptionalLong cap(Long pence) {
    return pence == null ? NONE : OptionalLong.of(pence);
  }

  private static List<Long> pence(String words) {
    return Stream.of(words.split(" ")).map(Long::valueOf).toList();
  }

  private static long sum(String words) {
    return pence(words).stream().mapToLong(pence -> pence).sum();
  }

  private static void set(LocalDate from, OptionalLong week, OptionalLong dispute) {
    payouts.act(TREASURER, desks -> desks.days().setCaps(from, week, dispute, TREASURER));
  }

  private static List<StrikePayCapsView> caps() {
    return payouts.ask(AUDITOR, desks -> desks.search().caps(AUDITOR));
  }

  private static void note(UUID strikeDay, String dispute, LocalDate on) {
    NoteStrikeDay command = new NoteStrikeDay(strikeDay, FUND, dispute, on, 1, 1);
    payouts.act(TREASURER, desks -> desks.days().note(command, TREASURER));
  }

  private static List<ReckonedLine> reckon(int... days) {
    return reckoned(
        java.util.Arrays.stream(days)
            .mapToObj(day -> day(ANN, FUND, day))
            .toArray(MemberDay[]::new));
  }

  private static List<ReckonedLine> reckoned(MemberDay... days) {
    return payouts.ask(
        AUDITOR, desks -> desks.search().reckon(command(UUID.randomUUID(), FUND, days), AUDITOR));
  }

  private static MemberDay[] worth(List<ReckonedLine> lines) {
    return lines.stream()
        .filter(line -> line.pence() > 0)
        .map(line -> new MemberDay(line.payee(), line.strikeDay(), line.part(), line.of()))
        .toArray(MemberDay[]::new);
  }

  private static long paid(UUID run) {
    return payouts.run(run).lines().stream().flatMapToLong(l -> LongStream.of(l.pence())).sum();
  }

  /** What runs that stand pay for days on strike. */
  private static long kept() throws SQLException {
    return Long.parseLong(
        payouts.one(
            "select coalesce(sum(pence), 0) from fundraising.strike_pay_claimed_day"
                + " where not freed"));
  }

  /** A run that pays £70 for a day of the list, by statements alone. */
  private static String[] run(int day) {
    UUID run = UUID.randomUUID();
    return new String[] {
      "insert into fundraising.payout_run (public_id, fund_id, pay_on, prepared_by, prepared_at)"
          + " select '%s', id, '2026-11-30', '%s', now() from fundraising.fund where slug = 'strike-fund'"
              .formatted(run, TREASURER.label()),
      "insert into fundraising.payout_line select r.id, 1, p.id,"
          + " fundraising.payee_account_in_force(p.id), 7000, 'X1' from fundraising.payout_run r,"
          + " fundraising.payee p where p.member = '1001' and r.public_id = '%s'".formatted(run),
      "insert into fundraising.strike_pay_claimed_day (run_id, line, payee_id, day,"
          + " strike_day_id, share_part, share_of, rate_pence, pence) select l.run_id, l.line,"
          + " l.payee_id, s.held_on, s.id, 1, 1, 7000, 7000 from fundraising.payout_line l"
          + " join fundraising.payout_run r on r.id = l.run_id"
          + " join fundraising.strike_day s on s.fund_id = r.fund_id and s.held_on = '%s'"
              .formatted(MONDAY.plusDays(day))
          + " where r.public_id = '%s'".formatted(run)
    };
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
