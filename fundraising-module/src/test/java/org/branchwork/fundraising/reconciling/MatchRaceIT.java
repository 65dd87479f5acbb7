package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SECOND;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several treasurers at once, a crash in between, and histories of what they do. */
class MatchRaceIT extends ReconcileStory {
  private static final int TREASURERS = 4;
  private static final int LINES = 6;
  private static final int STEPS = 60;

  @Test
  void of_several_who_take_a_line_at_once_one_does() throws Exception {
    List<UUID> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(at.booked(1_000, "LINE " + i));
    }
    CyclicBarrier together = new CyclicBarrier(TREASURERS);
    List<Integer> taken =
        all(
            () -> {
              int mine = 0;
              for (UUID line : lines) {
                together.await();
                mine += take(line) ? 1 : 0;
              }
              return mine;
            });
    assertThat(taken.stream().mapToInt(each -> each).sum()).isEqualTo(LINES);
    assertThat(at.proof().fundsPence()).isEqualTo(1_000L * LINES);
    assertThat(at.open()).isEmpty();
  }

  @Test
  void several_who_accept_exact_ones_at_once_pay_a_pledge_once() throws Exception {
    List<UUID> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(at.booked(15_000, "SFABCDEFHE"));
    }
    CyclicBarrier together = new CyclicBarrier(TREASURERS);
    List<Integer> taken =
        all(
            () -> {
              together.await();
              return at.acceptExact(lines);
            });
    assertThat(taken.stream().mapToInt(each -> each).sum()).isEqualTo(1);
    assertThat(at.open()).hasSize(LINES - 1);
  }

  private static boolean take(UUID line) {
    PlaceLine command = new PlaceLine(UUID.randomUUID(), line, 0, List.of(donation(STRIKE, 1_000)));
    try {
      at.act(SECOND, d -> d.desk().place(command, SECOND));
      return true;
    } catch (LineTaken late) {
      return false;
    }
  }

  @Test
  void a_connection_that_dies_in_between_leaves_nothing_half_done() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    String before = state();
    PlaceLine command = new PlaceLine(UUID.randomUUID(), line, 0, List.of(donation(STRIKE, 1_000)));
    List<Throwable> failed = new ArrayList<>();
    try {
      at.act(
          TREASURER,
          d -> {
            d.desk().place(command, TREASURER);
            killOthers();
          });
    } catch (RuntimeException died) {
      failed.add(died);
    }
    assertThat(failed).hasSize(1);
    assertThat(state()).isEqualTo(before);
    at.act(TREASURER, d -> d.desk().place(command, TREASURER));
    assertThat(at.proof().fundsPence()).isEqualTo(1_000);
  }

  /** Ends every session of the application at the server, as a crash does. */
  private static void killOthers() {
    try {
      at.database.asSuperuser(
          "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
              + " where usename = 'branchwork_app'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After every step all that is kept is proved, and once all is undone nothing is left. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_history_that_is_undone_returns_every_balance(long seed) throws SQLException {
    Random random = new Random(seed);
    for (int i = 0; i < LINES; i++) {
      at.booked(1_000 * (1 + random.nextInt(20)), i % 2 == 0 ? "SFABCDEFHE" : "SF012345CW");
    }
    String before = at.balances();
    List<UUID> done = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      step(random, done);
      assertThat(at.prove()).isEmpty();
      assertThat(at.proof().holds()).isTrue();
    }
    for (int i = done.size() - 1; i >= 0; i--) {
      at.undo(done.get(i));
    }
    assertThat(at.balances()).isEqualTo(before);
    assertThat(at.open()).hasSize(LINES);
  }

  private static void step(Random random, List<UUID> done) throws SQLException {
    List<OpenLine> open = at.open();
    if (!done.isEmpty() && (open.isEmpty() || random.nextInt(3) == 0)) {
      at.undo(done.remove(random.nextInt(done.size())));
      return;
    }
    OpenLine line = open.get(random.nextInt(open.size()));
    long pence = 1 + random.nextInt((int) line.restPence());
    UUID act = UUID.randomUUID();
    switch (random.nextInt(4)) {
      case 0 -> done.add(at.place(line.line(), line.seen(), donation(STRIKE, pence)));
      case 1 -> done.add(at.place(line.line(), line.seen(), Share.ofPledge(OTHER, pence)));
      case 2 -> {
        at.act(TREASURER, d -> d.desk().keepInSuspense(act, line.line(), line.seen(), TREASURER));
        done.add(act);
      }
      default ->
          done.add(
              at.accept(
                  line.line(),
                  line.seen(),
                  line.suggestion().pledge(),
                  line.suggestion().allocatedPence()));
    }
  }

  private static <T> List<T> all(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TREASURERS);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < TREASURERS; i++) {
        running.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
