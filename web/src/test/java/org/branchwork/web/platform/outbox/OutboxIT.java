package org.branchwork.web.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.Test;

class OutboxIT {

  private static final PlatformDatabase DATABASE = PlatformDatabase.fresh();

  private final Transactions transactions = new Transactions(DATABASE.asApplication());
  private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
  private final OutboxBench bench = new OutboxBench(transactions, clock);
  // a listener of its own keeps each test's rows apart
  private final String name = "listener-" + UUID.randomUUID();
  private final List<String> delivered = new ArrayList<>();
  private String failsOn = "none";
  private RuntimeException failure = new IllegalStateException("ann@example.org");

  private final OutboxListener listener =
      listener(
          entry -> {
            if (entry.facts().get("fact").equals(failsOn)) {
              throw failure;
            }
            delivered.add(entry.facts().get("fact"));
          });

  @Test
  void rows_are_delivered_once_in_the_order_of_the_acts() throws Exception {
    long first = bench.put(name, "first");
    bench.put(name, "second");

    bench.pump().pump(listener);
    bench.pump().pump(listener);

    assertThat(delivered).containsExactly("first", "second");
    assertThat(bench.column(first, "state")).isEqualTo("done");
  }

  @Test
  void a_listener_gets_one_row_for_an_event_however_often_it_is_put() {
    UUID event = UUID.randomUUID();
    assertThat(bench.outbox().put(name, event, "kind", Map.of())).isPresent();
    assertThat(bench.outbox().put(name, event, "kind", Map.of())).isEmpty();
  }

  @Test
  void a_fact_that_is_not_there_stays_null() throws Exception {
    Map<String, String> facts = new java.util.HashMap<>();
    facts.put("here", "a \"b\" {c} ,d");
    facts.put("gone", null);
    List<OutboxEntry> entries = new ArrayList<>();
    bench.outbox().put(name, UUID.randomUUID(), "kind", facts);

    bench.pump().pump(listener(entries::add));

    assertThat(entries).singleElement().extracting(OutboxEntry::facts).isEqualTo(facts);
  }

  @Test
  void a_row_put_by_an_act_that_is_undone_is_gone() throws Exception {
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      bench.put(name, "never");
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    bench.pump().pump(listener);
    assertThat(delivered).isEmpty();
  }

  @Test
  void what_becomes_due_while_rows_are_worked_off_waits_for_the_next_run() throws Exception {
    bench.put(name, "first");
    OutboxListener busy =
        listener(
            entry -> {
              delivered.add(entry.facts().get("fact"));
              clock.move(Duration.ofMillis(1));
              bench.put(name, "meanwhile");
            });

    bench.pump().pump(busy);
    assertThat(delivered).containsExactly("first");

    bench.pump().pump(listener);
    assertThat(delivered).containsExactly("first", "meanwhile");
  }

  @Test
  void a_row_that_fails_stays_open_and_the_others_go_on() throws Exception {
    long bad = bench.put(name, "bad");
    bench.put(name, "good");
    failsOn = "bad";

    bench.pump().pump(listener);

    assertThat(delivered).containsExactly("good");
    assertThat(bench.column(bad, "state")).isEqualTo("waiting");
    assertThat(bench.column(bad, "attempts")).isEqualTo("1");
    assertThat(bench.column(bad, "last_error")).isEqualTo("IllegalStateException");
  }

  @Test
  void a_row_that_failed_is_tried_again_after_its_pause_and_not_before() throws Exception {
    bench.put(name, "bad");
    failsOn = "bad";
    bench.pump().pump(listener);
    failsOn = "none";

    clock.move(Duration.ofSeconds(59));
    bench.pump().pump(listener);
    assertThat(delivered).isEmpty();

    clock.move(Duration.ofSeconds(1));
    bench.pump().pump(listener);
    assertThat(delivered).containsExactly("bad");
  }

  @Test
  void what_a_failing_listener_wrote_is_undone() throws Exception {
    String other = name + "-other";
    long row = bench.put(name, "bad");

    bench
        .pump()
        .pump(
            listener(
                entry -> {
                  bench.put(other, "half done");
                  throw new IllegalStateException();
                }));

    bench.pump().pump(named(other, entry -> delivered.add("half done")));
    assertThat(delivered).isEmpty();
    assertThat(bench.column(row, "attempts")).isEqualTo("1");
  }

  @Test
  void an_error_of_a_listener_counts_as_a_failure() throws Exception {
    long row = bench.put(name, "bad");
    bench
        .pump()
        .pump(
            listener(
                entry -> {
                  throw new NoClassDefFoundError();
                }));
    assertThat(bench.column(row, "last_error"))
        .isEqualTo("IllegalStateException: NoClassDefFoundError");
  }

  @Test
  void a_row_that_fails_for_five_days_is_parked() throws Exception {
    long row = bench.put(name, "bad");
    failsOn = "bad";
    bench.pump().pump(listener);

    clock.move(Duration.ofDays(5).minusSeconds(1));
    bench.pump().pump(listener);
    assertThat(bench.column(row, "state")).isEqualTo("waiting");

    clock.move(Duration.ofSeconds(1));
    bench.pump().pump(listener);
    assertThat(bench.column(row, "state")).isEqualTo("parked");

    clock.move(Duration.ofDays(1));
    failsOn = "none";
    bench.pump().pump(listener);
    assertThat(delivered).isEmpty();
  }

  @Test
  void a_row_that_is_refused_for_good_is_parked_at_once() throws Exception {
    long row = bench.put(name, "bad");
    failsOn = "bad";
    failure = new DeliveryRefused(new IllegalArgumentException());

    bench.pump().pump(listener);

    assertThat(bench.column(row, "state")).isEqualTo("parked");
    assertThat(bench.column(row, "last_error"))
        .isEqualTo("DeliveryRefused: IllegalArgumentException");
  }

  @Test
  void pumps_at_the_same_time_never_deliver_a_row_twice() throws Exception {
    IntStream.range(0, 60).forEach(i -> bench.put(name, "row " + i));
    ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    CountDownLatch bothHoldARow = new CountDownLatch(2);
    AtomicBoolean waited = new AtomicBoolean();
    OutboxListener slow =
        listener(
            entry -> {
              bothHoldARow.countDown();
              if (!bothHoldARow.await(20, TimeUnit.SECONDS)) {
                waited.set(true);
              }
              seen.add(entry.facts().get("fact"));
            });

    inParallel(2, () -> pumpOnce(slow));

    assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    assertThat(waited.get()).as("a pump waited for the other's row").isFalse();
  }

  @Test
  void a_failure_noted_late_does_not_touch_a_row_that_another_has_done() throws Exception {
    long row = bench.put(name, "late");
    List<OutboxEntry> entries = new ArrayList<>();
    bench.pump().pump(listener(entries::add));

    new OutboxDelivery(new OutboxRows(transactions.jdbi()), clock)
        .failed(entries.get(0), new IllegalStateException());

    assertThat(bench.column(row, "state")).isEqualTo("done");
    assertThat(bench.column(row, "attempts")).isEqualTo("1");
  }

  private Void pumpOnce(OutboxListener to) throws Exception {
    bench.pump().pump(to);
    return null;
  }

  private static void inParallel(int threads, Callable<Void> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Void>> ends = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      ends.add(pool.submit(work));
    }
    for (Future<Void> end : ends) {
      end.get();
    }
    pool.shutdown();
  }

  private OutboxListener listener(Work work) {
    return named(name, work);
  }

  private static OutboxListener named(String name, Work work) {
    return new OutboxListener() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void deliver(OutboxEntry entry) throws Exception {
        work.on(entry);
      }
    };
  }

  private interface Work {
    void on(OutboxEntry entry) throws Exception;
  }
}
