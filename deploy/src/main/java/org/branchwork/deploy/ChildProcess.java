package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that must not outlive the launcher. Two nets hold it: the kernel sends it a signal when
 * the launcher dies ({@code setpriv --pdeathsig}, where there is one), and a watchdog shell at the
 * other end of a pipe does the same when the pipe breaks, and kills what does not go.
 *
 * <p>The kernel watches the thread that started the process, not the launcher as a whole; so start
 * children from a thread that stays, which is the main one. A session of its own keeps Ctrl-C,
 * which a terminal sends to all, away from it: the launcher stops its children in order.
 */
final class ChildProcess {
  private static final String WATCHDOG =
      """
      trap '' INT TERM HUP
      read -r word
      [ "$word" = over ] && exit 0
      kill -"$2" "$1" 2>/dev/null
      n=0
      while kill -0 "$1" 2>/dev/null && [ $n -lt 5 ]; do sleep 1; n=$((n + 1)); done
      kill -KILL "$1" 2>/dev/null
      """;

  private final Process process;
  private final Process watchdog;
  private final String stopSignal;

  private ChildProcess(Process process, Process watchdog, String stopSignal) {
    this.process = process;
    this.watchdog = watchdog;
    this.stopSignal = stopSignal;
  }

  /**
   * Starts a command.
   *
   * @param stopSignal the signal, without SIG, on which it ends cleanly
   * @param settings {@code BRANCHWORK_*} variables for it; none are inherited
   * @param log where its output goes, replacing an older log
   */
  static ChildProcess start(
      List<String> command, String stopSignal, Map<String, String> settings, Path log) {
    var whole = new ArrayList<String>();
    if (isInstalled("setsid")) whole.add("setsid");
    if (isInstalled("setpriv")) whole.addAll(List.of("setpriv", "--pdeathsig", stopSignal));
    whole.addAll(command);
    try {
      var builder =
          new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
      replaceSettings(builder.environment(), settings);
      var process = builder.start();
      process.getOutputStream().close();
      return new ChildProcess(process, watch(process.pid(), stopSignal), stopSignal);
    } catch (IOException failed) {
      throw new Refusal("process.not-started", command.get(0), failed.getMessage());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitValue() {
    return process.exitValue();
  }

  /** Waits until the process has ended or the time is over; says whether it has ended. */
  boolean hasEndedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Asks the process to end, waits, and kills it when it takes longer than {@code patience}. */
  void stop(Duration patience) {
    signal(process.pid(), stopSignal);
    if (!hasEndedWithin(patience)) {
      process.destroyForcibly();
      hasEndedWithin(patience);
    }
    dismissWatchdog();
  }

  /** Sends a signal to any process; one that is gone already is no error. */
  static void signal(long pid, String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
          .start()
          .waitFor();
    } catch (IOException failed) {
      throw new Refusal("process.not-started", "sh", failed.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static boolean isInstalled(String program) {
    for (var directory : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) return true;
    }
    return false;
  }

  private static Process watch(long pid, String signal) throws IOException {
    var command = new ArrayList<String>();
    if (isInstalled("setsid")) command.add("setsid");
    command.addAll(List.of("sh", "-c", WATCHDOG, "watchdog", Long.toString(pid), signal));
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    replaceSettings(builder.environment(), Map.of());
    return builder.start();
  }

  private static void replaceSettings(Map<String, String> inherited, Map<String, String> settings) {
    inherited.keySet().removeIf(Setting::isBranchwork);
    inherited.putAll(settings);
  }

  private void dismissWatchdog() {
    try (var pipe = watchdog.outputWriter()) {
      pipe.write("over\n");
    } catch (IOException goneAlready) {
      watchdog.destroyForcibly();
    }
  }
}
