package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.StrikePayCapsSet;
import org.branchwork.fundraising.api.payouts.StrikePayCapsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which caps of strike pay can be set, by whom, and that they stay. */
class StrikePayCapRulesIT {
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

  @ParameterizedTest
  @CsvSource({
    "0, , strike-day.cap.week",
    "1, , ",
    "100000000, , ",
    "100000001, , strike-day.cap.week",
    ", 0, strike-day.cap.dispute",
    ", 1, ",
    ", 100000000, ",
    ", 100000001, strike-day.cap.dispute"
  })
  void a_cap_is_from_a_penny_to_a_million_pounds(Long week, Long dispute, String key) {
    if (key == null) {
      set(EVER, cap(week), cap(dispute));
      assertThat(caps()).hasSize(1);
      assertThat(payouts.events.fired)
          .singleElement()
          .isInstanceOfSatisfying(
              StrikePayCapsSet.class,
              event -> {
                assertThat(event.weekPence()).isEqualTo(week);
                assertThat(event.disputePence()).isEqualTo(dispute);
              });
    } else {
      refused(key, () -> set(EVER, cap(week), cap(dispute)));
      assertThat(caps()).isEmpty();
    }
  }

  @Test
  void caps_begin_after_those_before_and_are_set_by_whoever_keeps_the_books() {
    set(EVER, OptionalLong.of(1), NONE);
    refused("strike-day.cap.taken", () -> set(EVER, OptionalLong.of(2), NONE));
    refused("strike-day.cap.taken", () -> set(EVER.minusDays(1), NONE, NONE));
    assertThatThrownBy(
            () -> payouts.act(AUDITOR, desks -> desks.days().setCaps(EVER, NONE, NONE, AUDITOR)))
        .hasMessage("not-allowed");
    for (String statement :
        List.of(
            "update fundraising.strike_pay_cap set week_pence = 2",
            "delete from fundraising.strike_pay_cap")) {
      assertThatThrownBy(() -> payouts.direct(TREASURER, statement))
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                payouts.direct(
                    TREASURER,
                    "update fundraising.strike_pay_cap set until_day = null",
                    "update fundraising.strike_pay_cap set until_day = '2026-06-01'",
                    "update fundraising.strike_pay_cap set until_day = null"))
        .hasMessageContaining("payout_append_only");
  }

  private static OptionalLong cap(Long pence) {
    return pence == null ? NONE : OptionalLong.of(pence);
  }

  private static void set(LocalDate from, OptionalLong week, OptionalLong dispute) {
    payouts.act(TREASURER, desks -> desks.days().setCaps(from, week, dispute, TREASURER));
  }

  private static List<StrikePayCapsView> caps() {
    return payouts.ask(AUDITOR, desks -> desks.search().caps(AUDITOR));
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
