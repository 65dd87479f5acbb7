package org.branchwork.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Other programs, run to their end. */
final class Programs {
  private Programs() {}

  /** What it printed; a failure is an exception with it. */
  static String run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IOException(command + "\n" + said);
    return said;
  }

  /** The figure behind a word in what a program printed. */
  static double figure(String said, String pattern) throws IOException {
    var found = Pattern.compile(pattern).matcher(said);
    if (!found.find()) throw new IOException("no " + pattern + " in:\n" + said);
    return Double.parseDouble(found.group(1));
  }
}
