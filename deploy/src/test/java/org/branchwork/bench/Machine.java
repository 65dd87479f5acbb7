package org.branchwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/** Where the figures were taken, and the limits that were in force. */
final class Machine {
  private static final long MEBIBYTE = 1024 * 1024;

  private Machine() {}

  static void describe(Table table) throws IOException {
    table.beside("taken at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    table.beside("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    table.beside("processor", line(Path.of("/proc/cpuinfo"), "model name"));
    table.beside("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
    table.beside("memory limit", limit(Path.of("/sys/fs/cgroup/memory.max")));
    table.beside("processor limit", limit(Path.of("/sys/fs/cgroup/cpu.max")));
    table.beside("java", System.getProperty("java.vendor.version", Runtime.version().toString()));
    table.beside("server heap, fsync, synchronous_commit", "512m, on, on");
    table.beside("limits in force", Stand.LIMITS.isEmpty() ? "as shipped" : "as shipped, but:");
    new TreeMap<>(Stand.LIMITS).forEach(table::beside);
  }

  /** How many processes wanted a processor, of late: more than none is somebody else's work. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  private static String line(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String limit(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "none seen";
  }

  /** How long processors worked for a process so far, whatever else they had to do. */
  static double processorSeconds(long pid) {
    return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow().toMillis()
        / 1000.0;
  }

  /** Resident memory of a process, in MiB. */
  static double residentMebibytes(long pid) throws IOException {
    var kilobytes = line(Path.of("/proc/" + pid + "/status"), "VmRSS").replaceAll("\\D", "");
    return Math.rint(Long.parseLong(kilobytes) * 1024.0 / MEBIBYTE);
  }
}
