package org.branchwork.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The load generator: 32 connections that are kept open, one thread; slow is no error. */
final class Wrk {
  private Wrk() {}

  /** Requests a second; an answer that is none of success is an exception. */
  static double load(String url, int seconds, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "--timeout", "30s"));
    command.addAll(List.of(more));
    command.add(url);
    var said = Programs.run(Map.of(), command);
    if (said.contains("Non-2xx") || said.contains("Socket errors")) throw new IOException(said);
    return Programs.figure(said, "Requests/sec:\\s+([\\d.]+)");
  }
}
