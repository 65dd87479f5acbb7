package org.branchwork.web.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.PortalDatabase;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.time.MovableClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting on a real PostgreSQL, as the portal's own role. */
class ThrottleIT {

  private static final Bucket ANN = Bucket.of(Limit.ANSWER_CASE, "ann");
  private static final Bucket BOB = Bucket.of(Limit.ANSWER_CASE, "bob");
  private static final Bucket ALL = Bucket.of(Limit.MY_FORM);

  private final PlatformDatabase database = PlatformDatabase.fresh();
  private final Jdbi jdbi = PortalDatabase.on(database.asApplication());
  private final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
  private final PortalSettings settings =
      GivenSettings.of(
          Map.of(
              "secret.link", "a-secret-of-the-tests-only",
              "limits.answer.case", "3, then 120 an hour",
              "limits.my.form", "5, then 3600 an hour"));
  private final Throttle throttle = ThrottleBench.throttle(jdbi, settings, clock);

  /** What is really in force: the last allowed, the first slowed, and allowed after the pause. */
  @ParameterizedTest
  @EnumSource
  void every_limit_lets_as_many_through_as_it_says_and_the_next_after_the_pause(Limit limit) {
    PortalSettings none = GivenSettings.of(Map.of("secret.link", "a-secret-of-the-tests-only"));
    Throttle fresh = ThrottleBench.throttle(jdbi, none, clock);
    List<Bucket> bucket = List.of(Bucket.of(limit, "somebody"));
    Rate rate = limit.rate(none);
    Duration each = Duration.ofNanos(rate.eachMicros() * 1000);

    assertThat(fresh.take(bucket).refused()).isFalse();
    countedBefore(rate.atOnce() - 2, rate);
    assertThat(fresh.take(bucket).refused()).as("number %d", rate.atOnce()).isFalse();
    assertThat(fresh.take(bucket)).isEqualTo(new Verdict(each, true));
    clock.move(each.minusNanos(1000));
    assertThat(fresh.take(bucket)).isEqualTo(new Verdict(Duration.ofNanos(1000), false));
    clock.move(Duration.ofNanos(1000));
    assertThat(fresh.take(bucket).refused()).isFalse();
    assertThat(fresh.take(bucket)).isEqualTo(new Verdict(each, true));
  }

  @Test
  void after_a_long_time_there_is_room_for_as_many_as_at_first_and_no_more() {
    drain(ANN, 3);
    clock.move(Duration.ofDays(3));
    drain(ANN, 3);
    assertThat(take(ANN).refused()).isTrue();
  }

  @Test
  void who_is_slowed_takes_nothing_from_the_others() {
    for (int i = 0; i < 50; i++) {
      take(ANN, ALL);
    }
    assertThat(take(BOB, ALL).refused()).isFalse();
    assertThat(take(BOB, ALL).refused()).isFalse();
    assertThat(take(BOB, ALL)).isEqualTo(new Verdict(Duration.ofSeconds(1), true));
  }

  @Test
  void two_instances_count_together() {
    Throttle other =
        ThrottleBench.throttle(PortalDatabase.on(database.asApplication()), settings, clock);
    drain(ANN, 2);
    assertThat(other.take(List.of(ANN)).refused()).isFalse();
    assertThat(other.take(List.of(ANN)).refused()).isTrue();
    assertThat(take(ANN).refused()).isTrue();
  }

  @Test
  void of_many_at_the_same_time_no_more_get_through_than_one_after_the_other() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Verdict>> verdicts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Bucket own = Bucket.of(Limit.ANSWER_CASE, String.valueOf(i % 16));
        verdicts.add(threads.submit(() -> throttle.take(List.of(own, ALL))));
      }
      int through = 0;
      int notes = 0;
      for (Future<Verdict> verdict : verdicts) {
        through += verdict.get().refused() ? 0 : 1;
        notes += verdict.get().first() ? 1 : 0;
      }
      assertThat(through).isEqualTo(5);
      assertThat(notes).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_call_is_one_statement_whatever_comes_of_it() {
    AtomicInteger statements = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    for (int i = 1; i <= 8; i++) {
      take(ANN, Bucket.of(Limit.ANSWER_NETWORK, "here"), ALL);
      assertThat(statements).hasValue(i);
    }
  }

  @Test
  void what_led_where_it_was_meant_to_is_forgotten() {
    drain(ANN, 3);
    throttle.forget(ANN);
    drain(ANN, 3);
    assertThat(take(ANN).refused()).isTrue();
  }

  @Test
  void neither_a_name_nor_a_network_can_be_read_from_the_table() {
    take(Bucket.of(Limit.SIGN_IN_PAIR, "canary@example.org", "[10, 1, 2]"), ALL);
    String rows = text("select string_agg(t::text, ' ') from platform.throttle t");
    assertThat(rows).doesNotContain("canary").doesNotContain("10, 1, 2");
    assertThat(text("select min(length(key)) || ' ' || count(*) from platform.throttle"))
        .isEqualTo("32 2");
  }

  @Test
  void two_lists_of_words_are_never_one_bucket() {
    drain(Bucket.of(Limit.ANSWER_CASE, "a\n1\nb"), 3);
    assertThat(take(Bucket.of(Limit.ANSWER_CASE, "a", "b")).refused()).isFalse();
    assertThat(take(Bucket.of(Limit.ANSWER_CASE, "b", "a")).refused()).isFalse();
  }

  @Test
  void an_empty_bucket_is_swept_and_no_other() {
    drain(ANN, 1);
    drain(BOB, 2);
    clock.move(Duration.ofSeconds(30).minusNanos(1000));
    assertThat(throttle.sweep()).isZero();
    clock.move(Duration.ofNanos(1000));
    assertThat(throttle.sweep()).isEqualTo(1);
    drain(BOB, 2);
    assertThat(take(BOB).refused()).isTrue();
  }

  @Test
  void the_sweep_waits_for_nobody() {
    drain(ANN, 1);
    clock.move(Duration.ofHours(1));
    PortalDatabase.on(database.asApplication())
        .useTransaction(
            handle -> {
              handle.execute("update platform.throttle set wait = wait");
              assertThat(throttle.sweep()).isZero();
            });
    assertThat(throttle.sweep()).isEqualTo(1);
  }

  /** A clock that ran ahead, or a limit that was wider, must not shut anybody out. */
  @Test
  void what_lies_too_far_ahead_counts_as_full_and_no_more() {
    clock.move(Duration.ofDays(365));
    drain(ANN, 3);
    clock.move(Duration.ofDays(-365));
    assertThat(take(ANN)).isEqualTo(new Verdict(Duration.ofSeconds(30), true));
    clock.move(Duration.ofSeconds(30));
    assertThat(take(ANN).refused()).isFalse();
  }

  @Test
  void a_count_costs_no_write_to_the_log() {
    assertThat(
            text("select relpersistence from pg_class where oid = 'platform.throttle'::regclass"))
        .isEqualTo("u");
  }

  /** As after so many more, which one by one would take their time. */
  private void countedBefore(int times, Rate rate) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update platform.throttle set ahead_until = ahead_until + ?",
                times * rate.eachMicros()));
  }

  private void drain(Bucket bucket, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(take(bucket).refused()).isFalse();
    }
  }

  private Verdict take(Bucket... buckets) {
    return throttle.take(List.of(buckets));
  }

  private String text(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
