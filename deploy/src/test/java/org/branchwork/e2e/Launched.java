package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One start of the executable jar. */
public final class Launched implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofMinutes(2);
  private static final String READY = "The portal is ready: ";

  private final Process process;
  private final Path output;
  private final Path data;

  private Launched(Process process, Path output, Path data) {
    this.process = process;
    this.output = output;
    this.data = data;
  }

  /**
   * Starts {@code run} with data and secrets below {@code home}, on a free port.
   *
   * @param settings environment variables beside the inherited ones, of which none is a setting
   */
  public static Launched run(Path home, Map<String, String> settings, String... options) {
    return runJar(jar(), home, settings, options);
  }

  /** Starts {@code run} of another jar than the one under test. */
  static Launched runJar(Path jar, Path home, Map<String, String> settings, String... options) {
    var words = new ArrayList<>(List.of("run", "--port", Integer.toString(freePort())));
    words.addAll(List.of(options));
    return start(jar, words, home, home.resolve("data"), settings);
  }

  /** Starts any command, with the secrets below {@code home} and data elsewhere. */
  static Launched command(Path home, Path data, String... words) {
    return start(jar(), List.of(words), home, data, Map.of());
  }

  private static Launched start(
      Path jar, List<String> words, Path home, Path data, Map<String, String> settings) {
    var command =
        new ArrayList<>(
            List.of(java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(jar.toString());
    command.add(words.get(0));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of("--secrets", home.resolve("secrets").toString()));
    command.addAll(words.subList(1, words.size()));
    try {
      var output = Files.createTempFile(home, "launcher", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("BRANCHWORK_"));
      // a portal that lives for a test is sooner done without the second compiler, and without
      // writing an archive of its classes for a start that never comes
      builder
          .environment()
          .put("BRANCHWORK_JVM_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=");
      builder.environment().putAll(settings);
      var process = builder.start();
      // a run that is broken off must not leave a portal behind
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return new Launched(process, output, data.toAbsolutePath());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path jar() {
    return Path.of(System.getProperty("portal.jar", "target/portal.jar"));
  }

  /** Waits until it says that it is ready, and returns the address it names. */
  public String awaitReady() {
    awaitLine(line -> line.startsWith(READY));
    return said().stream()
        .filter(line -> line.startsWith(READY))
        .map(line -> line.substring(READY.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(String.join("\n", said())));
  }

  /** Waits for a line of its output, or its end. */
  private void awaitLine(Predicate<String> wanted) {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; ) {
      if (said().stream().anyMatch(wanted) || hasEndedWithin(Duration.ofMillis(200))) return;
      waited = waited.plusMillis(200);
    }
  }

  List<String> said() {
    try {
      return Files.readAllLines(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits for its end and returns its exit code. */
  int exitCode() {
    if (!hasEndedWithin(STOP)) throw new AssertionError("still running: " + said());
    return process.exitValue();
  }

  boolean hasEndedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  void terminate() {
    process.destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  /**
   * Server and database: whatever was started on files in the data directory, by anyone. What the
   * postmaster forks bears its command line for a moment and is none of them.
   */
  public List<ProcessHandle> children() {
    var working =
        ProcessHandle.allProcesses()
            .filter(other -> other.pid() != process.pid())
            .filter(other -> other.info().commandLine().filter(this::worksInData).isPresent())
            .toList();
    return working.stream()
        .filter(one -> one.parent().filter(working::contains).isEmpty())
        .toList();
  }

  /** The postmaster among its children. */
  ProcessHandle database() {
    return child("/postgres");
  }

  /** The server among its children. */
  ProcessHandle server() {
    return child("/java");
  }

  private ProcessHandle child(String program) {
    return children().stream()
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .findFirst()
        .orElseThrow(() -> new AssertionError(program + " does not run"));
  }

  /** Any process of the database but its postmaster. */
  ProcessHandle session(Random chance) {
    var sessions = database().children().toList();
    return sessions.get(chance.nextInt(sessions.size()));
  }

  ProcessHandle launcher() {
    return process.toHandle();
  }

  /** Waits until it says something. */
  void awaitSaid(String words) {
    awaitLine(line -> line.contains(words));
    assertThat(said()).anyMatch(line -> line.contains(words));
  }

  private boolean worksInData(String commandLine) {
    return commandLine.contains(" " + data + "/");
  }

  @Override
  public void close() {
    terminate();
    exitCode();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
