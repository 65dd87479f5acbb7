package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that was named on the command line, to be read once. */
final class NamedFile {

  /** What is done with a file that is there. */
  interface Reading<T> {
    T of(Path file) throws IOException;
  }

  /** The file cannot be read; the message is a sentence for whoever named it. */
  static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unread(String textKey, Object... values) {
      super(Texts.of(textKey, values));
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  private NamedFile() {}

  /**
   * Reads it.
   *
   * @throws Unread when there is none, or it cannot be read
   */
  static <T> T read(String name, Reading<T> reading) {
    try {
      var path = Path.of(name);
      if (!Files.exists(path)) throw new Unread("file.missing");
      if (!Files.isRegularFile(path)) throw new Unread("file.no-file");
      return reading.of(path);
    } catch (InvalidPathException noPath) {
      throw new Unread("file.missing");
    } catch (IOException failed) {
      throw new Unread("file.unreadable", failed.getClass().getSimpleName());
    }
  }
}
