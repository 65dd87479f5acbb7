package org.branchwork.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs among the tests of the fundraising module, which alone reach what it hides; each runs as
 * a program of its own.
 */
final class Invented {
  private static final String PACKAGE = "org.branchwork.fundraising.matching.";

  private Invented() {}

  /** What it printed. */
  static String run(String program, String... given) throws IOException, InterruptedException {
    var target =
        Path.of(System.getProperty("portal.jar"))
            .resolve("../../../fundraising-module/target")
            .normalize();
    var tests = target.resolve("test-classes");
    if (!Files.isDirectory(tests)) throw new IOException("not built: " + tests);
    List<String> command = new ArrayList<>();
    var classes = target.resolve("classes") + File.pathSeparator + tests;
    command.addAll(List.of("java", "-Xmx512m", "-XX:+UseSerialGC", "-cp", classes));
    command.add(PACKAGE + program);
    command.addAll(List.of(given));
    return Programs.run(Map.of(), command);
  }
}
