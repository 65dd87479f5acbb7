package org.branchwork.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as they stand on the disk. */
final class Sources {

  /** The top of the repository. */
  static final Path TOP = top();

  private static final List<String> PARTS =
      List.of("campaigns-module", "casework-module", "fundraising-module", "web", "deploy");

  private Sources() {}

  /** Java that is shipped, of all parts. */
  static List<Path> java() {
    return PARTS.stream().flatMap(part -> below(part + "/src/main/java", ".java")).toList();
  }

  /** Java of the tests, of all parts. */
  static List<Path> tests() {
    return PARTS.stream().flatMap(part -> below(part + "/src/test/java", ".java")).toList();
  }

  /** Java that is shipped below a folder, named from the top. */
  static List<Path> java(String folder) {
    return below(folder, ".java").toList();
  }

  /** All pages, templates, tags and includes. */
  static List<Path> xhtml() {
    return below("web/src/main/webapp", ".xhtml").toList();
  }

  /** Files below a folder with an ending; none when there is no such folder. */
  static Stream<Path> below(String folder, String ending) {
    Path root = TOP.resolve(folder);
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !TOP.relativize(file).toString().contains("target/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as reports name it. */
  static String name(Path file) {
    return TOP.relativize(file).toString();
  }

  private static Path top() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("casework-module"))) {
      at = at.getParent();
    }
    return at;
  }
}
