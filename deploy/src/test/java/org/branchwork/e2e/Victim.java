package org.branchwork.e2e;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What of a running portal is killed without warning. */
enum Victim {
  /** The parent of all database processes, while its children are at work. */
  DATABASE(5),
  /** One session of the database, upon which the database throws all others out and recovers. */
  SESSION(3),
  SERVER(1),
  LAUNCHER(1);

  private static final int SECONDS_TO_DIE = 30;
  private final int lots;

  Victim(int lots) {
    this.lots = lots;
  }

  /** Each of them once, then by lot; those that come back quickly have more lots. */
  static Victim draw(int round, Random chance) {
    if (round <= values().length) return values()[round - 1];
    var lot = chance.nextInt(DATABASE.lots + SESSION.lots + SERVER.lots + LAUNCHER.lots);
    for (var victim : values()) {
      lot -= victim.lots;
      if (lot < 0) return victim;
    }
    throw new IllegalStateException();
  }

  /** Kills it and returns once it is gone. */
  void kill(Launched portal, Random chance) {
    var process =
        switch (this) {
          case DATABASE -> portal.database();
          case SESSION -> portal.session(chance);
          case SERVER -> portal.server();
          case LAUNCHER -> portal.launcher();
        };
    process.destroyForcibly();
    try {
      process.onExit().get(SECONDS_TO_DIE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError(failed);
    }
  }
}
