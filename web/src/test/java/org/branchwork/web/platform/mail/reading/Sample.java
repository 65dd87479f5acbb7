package org.branchwork.web.platform.mail.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The messages that were written for these tests: {@code src/test/resources/messages}. */
final class Sample {
  private static final Path ALL = Path.of("src", "test", "resources", "messages");

  private Sample() {}

  static ReadMail read(String name) {
    return MailReading.read(bytes(ALL.resolve(name + ".eml")));
  }

  /** Its text as it lies in the file, to be changed by a test. */
  static String source(String name) {
    return new String(bytes(ALL.resolve(name + ".eml")), StandardCharsets.ISO_8859_1);
  }

  static ReadMail of(String source) {
    return MailReading.read(source.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The plain message with one more line in front of its header. */
  static ReadMail withLine(String line) {
    return of(line + "\r\n" + source("plain"));
  }

  static List<Path> files() {
    try (var files = Files.list(ALL)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
