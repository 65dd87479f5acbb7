package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.HardshipGranted;
import org.branchwork.fundraising.api.PayoutEvent.HardshipReasonOpened;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.GrantHardship.Meeting;
import org.branchwork.fundraising.api.payouts.GrantReason;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants that a treasurer enters: what a committee decided, or was asked for without a form. */
class HardshipGrantIT {
  private static final Meeting MEETING = new Meeting(TODAY, "2026/11 no. 7");
  private static PayoutFixture payouts;

  private final UUID grant = UUID.randomUUID();

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
  void a_grant_that_a_committee_decided_tells_the_meeting_and_not_why() {
    give("The boiler is broken.", Optional.of(MEETING));
    HardshipGrantView waiting =
        payouts.ask(TREASURER, desks -> desks.hardship().waiting(FUND, TREASURER)).get(0);
    assertThat(waiting.meeting()).contains(MEETING);
    assertThat(waiting.grantedBy()).isEqualTo(TREASURER.label());
    assertThat(waiting.toString()).doesNotContain("boiler", "ENERGY");
    assertThat(payouts.events.fired).singleElement().isInstanceOf(HardshipGranted.class);
    assertThat(payouts.events.fired.toString()).doesNotContain("boiler", "ENERGY", "2026/11");
  }

  @Test
  void why_it_was_given_is_for_those_who_decide_and_looking_at_it_is_told() throws SQLException {
    give("The boiler is broken.", Optional.empty());
    payouts.events.fired.clear();
    assertThat(reason(TREASURER))
        .contains(new GrantReason(grant, ReasonClass.ENERGY, "The boiler is broken."));
    assertThat(payouts.events.fired)
        .singleElement()
        .isInstanceOfSatisfying(
            HardshipReasonOpened.class, event -> assertThat(event.subject()).isEqualTo(grant));
    for (Caller caller : new Caller[] {APPROVER, AUDITOR, JOB}) {
      assertThatThrownBy(() -> reason(caller)).hasMessage("not-allowed");
      assertThat(reached(caller)).as(caller.toString()).isZero();
    }
    assertThat(reached(TREASURER)).isEqualTo(1);
    Optional<GrantReason> none =
        payouts.ask(TREASURER, desks -> desks.hardship().reason(UUID.randomUUID(), TREASURER));
    assertThat(none).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5000, ", "5001, hardship.words.malformed"})
  void what_is_told_has_at_most_5000_characters(int length, String key) {
    String words = "\uD83D\uDE00".repeat(length);
    if (key == null) {
      give(words, Optional.empty());
      assertThat(reason(TREASURER).orElseThrow().words()).isEqualTo(words);
    } else {
      refused(key, () -> give(words, Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 100, ",
    "2026-12-01, 100, hardship.meeting.malformed",
    "2026-11-30, 101, hardship.minute.malformed",
    "2026-11-30, 0, hardship.minute.malformed",
    "2026-11-30, 1, "
  })
  void a_meeting_was_held_and_its_minute_has_a_number(LocalDate on, int length, String key) {
    Optional<Meeting> meeting = Optional.of(new Meeting(on, "7".repeat(length)));
    if (key == null) {
      give(null, meeting);
      assertThat(reason(TREASURER).orElseThrow().words()).isNull();
    } else {
      refused(key, () -> give(null, meeting));
    }
  }

  @Test
  void nobody_gives_himself_or_herself_a_grant() {
    UUID own = Objects.requireNonNull(TREASURER.accountId());
    payouts.act(TREASURER, desks -> desks.payees().link(ANN, own, TREASURER));
    refused("hardship.own", () -> give(null, Optional.of(MEETING)));
    assertThatThrownBy(
            () ->
                payouts.direct(
                    TREASURER,
                    "insert into fundraising.hardship_grant (public_id, fund_id, payee_id, pence,"
                        + " granted_by, granted_at) select gen_random_uuid(), k.fund_id, y.id, 1,"
                        + " y.account::text, now() from fundraising.payee y,"
                        + " fundraising.ledger_fund k where y.account is not null"
                        + " and y.member = '1001' limit 1"))
        .hasMessageContaining("hardship_grant_own");
  }

  @Test
  void what_was_entered_stays() {
    give("The boiler is broken.", Optional.of(MEETING));
    for (String statement :
        new String[] {
          "update fundraising.hardship_grant set minute = '8'",
          "update fundraising.hardship_words set words = 'x'",
          "delete from fundraising.hardship_words"
        }) {
      assertThatThrownBy(() -> payouts.direct(TREASURER, statement))
          .hasMessageContaining("permission denied");
    }
  }

  private static int reached(Caller caller) throws SQLException {
    try (Connection connection = payouts.direct(caller);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from fundraising.hardship_words")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Optional<GrantReason> reason(Caller caller) {
    return payouts.ask(caller, desks -> desks.hardship().reason(grant, caller));
  }

  private void give(String words, Optional<Meeting> meeting) {
    GrantHardship command =
        new GrantHardship(grant, FUND, ANN, 15_000, ReasonClass.ENERGY, words, meeting);
    payouts.act(TREASURER, desks -> desks.hardship().grant(command, TREASURER));
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
