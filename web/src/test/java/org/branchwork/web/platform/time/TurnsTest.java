package org.branchwork.web.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.branchwork.web.platform.closing.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Door door = new Door();
  private final Turns turns = new Turns(Executors.defaultThreadFactory(), door);
  private final CountDownLatch hanging = new CountDownLatch(1);

  @AfterEach
  void end() {
    hanging.countDown();
    turns.end();
  }

  @Test
  void a_chore_that_hangs_holds_up_itself_alone() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    CountDownLatch others = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) {
      turns.every(1, new Chore("hangs", () -> hang(begun)));
    }
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    turns.every(1, new Chore("goes on", () -> down(others)));
    assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void a_turn_follows_at_once_as_long_as_more_waits() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    AtomicInteger left = new AtomicInteger(1_000);
    turns.every(
        1, new Chore("much", () -> left.decrementAndGet() > 0 || Boolean.TRUE.equals(down(done))));
    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void nothing_begins_behind_a_closed_door_though_more_waits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger taken = new AtomicInteger();
    turns.every(
        1,
        new Chore(
            "much",
            () -> {
              taken.incrementAndGet();
              hang(begun);
              return true;
            }));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    door.close(Duration.ofMillis(1), Duration.ofMillis(1));
    hanging.countDown();
    door.close(Duration.ofMinutes(1), Duration.ofMillis(1));
    assertThat(taken).hasValue(1);
  }

  private Boolean hang(CountDownLatch begun) throws InterruptedException {
    begun.countDown();
    hanging.await();
    return false;
  }

  private static Boolean down(CountDownLatch latch) {
    latch.countDown();
    return false;
  }
}
