package org.branchwork.web.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoClockTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-11-01T10:00:00Z");

  private final Clock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void only_the_loading_thread_acts_at_an_earlier_moment() throws InterruptedException {
    Instant[] seen = new Instant[2];
    DemoClock.at(
        EARLIER,
        () -> {
          seen[0] = clock.instant();
          Thread other = new Thread(() -> seen[1] = clock.instant());
          other.start();
          join(other);
        });
    assertThat(seen).containsExactly(EARLIER, NOW);
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
