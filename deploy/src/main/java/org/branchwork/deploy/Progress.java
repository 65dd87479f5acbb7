package org.branchwork.deploy;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells whoever waits how far long work is, every few seconds and beside what is printed for
 * programs.
 */
final class Progress {
  private static final long PAUSE = Duration.ofSeconds(3).toNanos();

  private final PrintStream err;
  private long told = System.nanoTime();

  Progress(PrintStream err) {
    this.err = err;
  }

  void at(String what, long done) {
    var now = System.nanoTime();
    if (now - told < PAUSE) return;
    told = now;
    err.println(Texts.of("transfer.progress", what, done));
  }
}
