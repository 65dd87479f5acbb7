package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.JOB;
import static org.branchwork.fundraising.pledges.GivingFixture.LAPSE_DAYS;
import static org.branchwork.fundraising.pledges.GivingFixture.NOON;
import static org.branchwork.fundraising.pledges.GivingFixture.STRANGER;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.GivingEvent.PledgeLapsed;
import org.branchwork.fundraising.api.GivingEvent.PledgePaid;
import org.branchwork.fundraising.api.GivingEvent.PledgeReminded;
import org.branchwork.fundraising.api.pledges.FollowUpDesk;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.pledges.GivingFixture.Giver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows on pledges by themselves, on a real PostgreSQL with a clock that can be moved. */
class FollowUpsIT {
  private static GivingFixture giving;

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    giving.begin();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1999, 0", "2000, 1", "2001, 1", "4000, 1"})
  void a_donor_is_thanked_once_the_pledge_is_paid(long paid, int thanked) throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.pay(receipt, paid);
    assertThat(thank()).isEqualTo(thanked);
    assertThat(thank()).isZero();
    assertThat(giving.events.fired.stream().filter(PledgePaid.class::isInstance))
        .hasSize(thanked)
        .allMatch(told -> ((PledgePaid) told).paidPence() == 2_000);
  }

  @ParameterizedTest
  @CsvSource({"499, 0", "500, 1", "999, 1", "1000, 2", "1500, 3"})
  void a_recurring_pledge_is_thanked_for_with_each_whole_instalment(long paid, int instalments)
      throws SQLException {
    PledgeReceipt receipt = monthly(500);
    for (long pence = 0; pence < paid; pence += 100) {
      giving.pay(receipt, pence);
      thank();
    }
    giving.pay(receipt, paid);
    thank();
    assertThat(giving.events.fired.stream().filter(PledgePaid.class::isInstance))
        .hasSize(instalments);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "1439, false", "1440, true", "2880, true"})
  void a_match_undone_and_done_again_within_a_day_is_thanked_for_once(
      int minutesAway, boolean again) throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.pay(receipt, 2_000);
    thank();
    giving.pay(receipt, 0);
    thank();
    giving.now = giving.now.plus(Duration.ofMinutes(minutesAway));
    thank();
    giving.pay(receipt, 2_000);
    assertThat(thank()).isEqualTo(again ? 1 : 0);
  }

  @Test
  void days_on_which_it_was_there_again_do_not_count_as_gone() throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.pay(receipt, 2_000);
    thank();
    for (int day = 0; day < 3; day++) {
      giving.pay(receipt, 0);
      thank();
      giving.now = giving.now.plus(Duration.ofHours(13));
      giving.pay(receipt, 2_000);
      thank();
    }
    assertThat(giving.events.fired.stream().filter(PledgePaid.class::isInstance)).hasSize(1);
  }

  @Test
  void a_cancelled_pledge_that_is_paid_is_thanked_for_too() throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.cancel(receipt);
    giving.pay(receipt, 2_000);
    assertThat(thank()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0", "21, 1", "41, 1", "42, 2", "100, 2", "179, 2",
  })
  void a_donor_is_reminded_twice_on_the_days_that_are_set(int days, int reminders) {
    giving.person(2_000);
    giving.events.fired.clear();
    for (int day = 0; day <= days; day++) {
      giving.now = NOON.plus(Duration.ofDays(day));
      remind();
      remind();
    }
    assertThat(giving.events.fired)
        .hasOnlyElementsOfType(PledgeReminded.class)
        .extracting(told -> ((PledgeReminded) told).reminder())
        .isEqualTo(IntStream.rangeClosed(1, reminders).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "21", "21 42"})
  void the_branch_sets_how_often_donors_are_reminded(String set) {
    giving.reminderDays =
        set.isEmpty() ? List.of() : List.of(set.split(" ")).stream().map(Integer::valueOf).toList();
    giving.person(2_000);
    int sent = 0;
    for (int day = 0; day < LAPSE_DAYS; day++) {
      giving.now = NOON.plus(Duration.ofDays(day));
      sent += remind();
    }
    assertThat(sent).isEqualTo(giving.reminderDays.size());
  }

  @Test
  void a_second_reminder_never_follows_the_first_at_once() {
    giving.person(2_000);
    giving.now = NOON.plus(Duration.ofDays(60));
    assertThat(remind()).isEqualTo(1);
    giving.now = NOON.plus(Duration.ofDays(80));
    assertThat(remind()).isZero();
    giving.now = NOON.plus(Duration.ofDays(81));
    assertThat(remind()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"paid, 0", "part, 1", "cancelled, 0", "no-address, 0", "undone, 0", "lapsed, 0"})
  void only_a_pledge_that_stands_unpaid_with_an_address_is_reminded_of(String what, int reminders)
      throws SQLException {
    PledgeReceipt receipt = what.equals("no-address") ? withoutAddress() : giving.person(2_000);
    switch (what) {
      case "paid" -> giving.pay(receipt, 2_000);
      case "part" -> giving.pay(receipt, 1_999);
      case "cancelled" -> giving.cancel(receipt);
      default -> {}
    }
    giving.now = NOON.plus(Duration.ofDays(what.equals("lapsed") ? LAPSE_DAYS : 21));
    if (what.equals("undone")) {
      giving.pay(receipt, 2_000);
      thank();
      giving.pay(receipt, 0);
      thank();
    }
    assertThat(remind()).isEqualTo(reminders);
  }

  @ParameterizedTest
  @CsvSource({"179, 0, OPEN", "180, 0, LAPSED", "180, 1999, LAPSED", "180, 2000, OPEN"})
  void a_pledge_that_is_not_paid_lapses_long_after_its_day(int days, long paid, PledgeState state)
      throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.pay(receipt, paid);
    giving.now = NOON.plus(Duration.ofDays(days));
    giving.events.fired.clear();
    assertThat(lapse()).isEqualTo(state == PledgeState.LAPSED ? 1 : 0);
    assertThat(lapse()).isZero();
    assertThat(giving.state(receipt)).isEqualTo(state);
    assertThat(giving.events.fired)
        .hasSize(state == PledgeState.LAPSED ? 1 : 0)
        .hasOnlyElementsOfType(PledgeLapsed.class);
  }

  @Test
  void a_lapsed_pledge_is_expected_no_more_and_what_comes_for_it_counts() throws SQLException {
    Giver named = new Giver("Northgate branch", null, null, true);
    PledgeReceipt branch =
        giving.make(giving.pledge(PledgeKind.BRANCH, 15_000, null, named), TREASURER);
    assertThat(giving.totals().pledgedPence()).isEqualTo(15_000);
    giving.now = NOON.plus(Duration.ofDays(LAPSE_DAYS));
    lapse();
    assertThat(giving.totals().pledgedPence()).isZero();
    giving.pay(branch, 15_000);
    assertThat(giving.totals().paidPence()).isEqualTo(15_000);
    assertThat(thank()).isEqualTo(1);
  }

  @Test
  void a_donor_takes_a_lapsed_pledge_back() {
    PledgeReceipt receipt = giving.person(2_000);
    giving.now = NOON.plus(Duration.ofDays(LAPSE_DAYS));
    lapse();
    giving.cancel(receipt);
    assertThat(giving.state(receipt)).isEqualTo(PledgeState.CANCELLED);
  }

  @Test
  void of_several_jobs_at_once_one_alone_tells_each_donor() throws Exception {
    for (int i = 0; i < 20; i++) {
      giving.pay(giving.person(500 + i), 2_000);
      giving.person(600 + i);
    }
    giving.now = NOON.plus(Duration.ofDays(21));
    ExecutorService jobs = Executors.newFixedThreadPool(4);
    CountDownLatch begin = new CountDownLatch(4);
    try {
      List<Future<Integer>> done =
          IntStream.range(0, 4)
              .mapToObj(
                  job ->
                      jobs.submit(
                          () -> {
                            begin.countDown();
                            begin.await();
                            return thank() + remind();
                          }))
              .toList();
      int told = 0;
      for (Future<Integer> one : done) {
        told += one.get();
      }
      assertThat(told).isEqualTo(40);
    } finally {
      jobs.shutdownNow();
    }
  }

  @Test
  void a_job_alone_follows_pledges_up() {
    for (Caller caller : List.of(TREASURER, STRANGER, VISITOR)) {
      assertThatThrownBy(() -> giving.ask(caller, all -> all.followUps().thank(caller)))
          .hasMessage("not-allowed");
      assertThatThrownBy(() -> giving.ask(caller, all -> all.followUps().remind(caller)))
          .hasMessage("not-allowed");
      assertThatThrownBy(() -> giving.ask(caller, all -> all.followUps().lapse(caller)))
          .hasMessage("not-allowed");
    }
    String forged =
        "insert into fundraising.pledge_reminder select id, 1, now() from fundraising.pledge";
    giving.person(500);
    assertThat(giving.reached(JOB, forged)).isEqualTo(1);
    assertThatThrownBy(() -> giving.reached(TREASURER, forged))
        .hasMessageContaining("row-level security");
  }

  @Test
  void what_a_letter_says_of_money_is_what_came() throws SQLException {
    PledgeReceipt receipt = giving.person(2_000);
    giving.pay(receipt, 700);
    PledgeView seen = giving.ask(VISITOR, all -> all.search().pledge(receipt.reference(), VISITOR));
    assertThat(seen.paidPence()).isEqualTo(700);
    assertThat(seen.isPaid()).isFalse();
  }

  private static PledgeReceipt monthly(long pence) {
    MakePledge once = giving.pledge(PledgeKind.PERSON, pence, null);
    return giving.make(with(once, Recurrence.MONTHLY, once.email()), VISITOR);
  }

  private static PledgeReceipt withoutAddress() {
    MakePledge pledge = giving.pledge(PledgeKind.PERSON, 2_000, null);
    return giving.make(with(pledge, Recurrence.ONCE, null), VISITOR);
  }

  private static MakePledge with(MakePledge pledge, Recurrence recurrence, @Nullable String email) {
    return new MakePledge(
        pledge.formKey(),
        pledge.appeal(),
        pledge.kind(),
        pledge.amountPence(),
        recurrence,
        pledge.name(),
        email,
        pledge.telephone(),
        pledge.publicName(),
        pledge.meetingOn(),
        pledge.minuteNumber(),
        pledge.message(),
        pledge.onWall());
  }

  private static int thank() {
    return follow(desk -> desk.thank(JOB));
  }

  private static int remind() {
    return follow(desk -> desk.remind(JOB));
  }

  private static int lapse() {
    return follow(desk -> desk.lapse(JOB));
  }

  private static int follow(ToIntFunction<FollowUpDesk> act) {
    return giving.ask(JOB, all -> act.applyAsInt(all.followUps()));
  }
}
