package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members send enquiries while the portal, its database or its launcher is killed, again and again.
 * {@code -Dcrash.rounds=} and {@code -Dcrash.seed=} make it longer and repeat its chances.
 */
class CrashIT {
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
  private static final int MEMBERS = Integer.getInteger("crash.members", 50);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final int LONGEST_PEACE_MILLIS = 2500;
  private static final Duration RECOVERY = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(100);

  @TempDir static Path home;
  private final String port = Integer.toString(Launched.freePort());
  private final Random chance = new Random(SEED);
  private Launched portal;
  private Crowd crowd;

  @AfterEach
  void stop() {
    if (crowd != null) crowd.close();
    if (portal != null) portal.close();
  }

  @Test
  void what_was_acknowledged_is_there_once_and_whole_whatever_is_killed() {
    System.out.println("crash.seed=" + SEED);
    portal = Launched.run(home, WideLimits.with(Map.of()), "--port", port);
    crowd = new Crowd(MEMBERS, portal.awaitReady(), SEED);
    awaitNews(System.nanoTime());
    for (var round = 1; round <= ROUNDS; round++) {
      peace();
      var victim = Victim.draw(round, chance);
      System.out.println("round " + round + ": " + victim);
      victim.kill(portal, chance);
      awaitNews(System.nanoTime());
    }
    crowd.goHome();
    judge();
  }

  private void judge() {
    var findings = Reckoning.of(home, crowd);
    var passed =
        crowd.refusals().isEmpty() && findings.values().stream().allMatch(count -> count == 0);
    new ProofResult("crash")
        .put("passed", passed)
        .put("seed", SEED)
        .put("rounds", ROUNDS)
        .put("members", MEMBERS)
        .put("acknowledged", crowd.acknowledged().size())
        .put("refused", crowd.refusals().size())
        .putAll(findings)
        .write();
    assertThat(crowd.refusals()).as("seed " + SEED).isEmpty();
    assertThat(crowd.acknowledged()).hasSizeGreaterThan(MEMBERS);
    assertThat(findings).as("seed " + SEED).allSatisfy((what, count) -> assertThat(count).isZero());
  }

  /** Some moments in which nothing is killed. */
  private void peace() {
    assertThat(portal.hasEndedWithin(Duration.ofMillis(chance.nextInt(LONGEST_PEACE_MILLIS))))
        .isFalse();
  }

  /**
   * Waits until an enquiry begun from now on is acknowledged; a launcher that ended is restarted.
   */
  private void awaitNews(long now) {
    while (!crowd.hasHeardSince(now)) {
      if (portal.hasEndedWithin(LOOK))
        portal = Launched.run(home, WideLimits.with(Map.of()), "--port", port);
      assertThat(System.nanoTime() - now).as("time without news").isLessThan(RECOVERY.toNanos());
    }
  }
}
