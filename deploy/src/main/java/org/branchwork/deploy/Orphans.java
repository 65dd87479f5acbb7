package org.branchwork.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * What an earlier run left behind. Called only by who holds the data directory, so any process that
 * works in it has lost its launcher.
 */
final class Orphans {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);

  private Orphans() {}

  /**
   * Ends the processes of a program that were started with a path in this directory as argument.
   */
  static void end(String program, String stopSignal, Path directory) {
    ProcessHandle.allProcesses()
        .filter(process -> isOf(process, program, directory))
        .forEach(process -> end(process, stopSignal));
  }

  /**
   * Sees to it that no process runs a program from this directory. Called when the one they all
   * belong to is gone; they notice that and leave, and those that do not are killed.
   */
  static void awaitNone(Path programs) {
    ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(c -> isIn(c, programs)).isPresent())
        .filter(process -> !hasEnded(process))
        .forEach(
            process -> {
              process.destroyForcibly();
              hasEnded(process);
            });
  }

  private static boolean isOf(ProcessHandle process, String program, Path directory) {
    var started = process.info();
    return started.command().filter(command -> command.endsWith("/" + program)).isPresent()
        && started.arguments().stream()
            .flatMap(Arrays::stream)
            .anyMatch(argument -> isIn(argument, directory));
  }

  private static boolean isIn(String argument, Path directory) {
    return argument.equals(directory.toString()) || argument.startsWith(directory + "/");
  }

  private static void end(ProcessHandle process, String stopSignal) {
    ChildProcess.signal(process.pid(), stopSignal);
    if (!hasEnded(process)) {
      process.destroyForcibly();
      hasEnded(process);
    }
  }

  /** Waits for its end, a while. */
  static boolean hasEnded(ProcessHandle process) {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(POLL)) {
      if (!runs(process)) return true;
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    return false;
  }

  /**
   * Whether it still runs a program. One that has ended but that nobody collected, as in a
   * container whose first process collects nothing, stays in the table of processes and runs none.
   */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
