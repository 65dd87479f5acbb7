package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The secrets directory: one file per key, named by the key. Only its owner may read it; a wider
 * mode is narrowed, since a copied directory often arrives readable by all.
 */
final class Secrets {
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path directory;

  Secrets(Path directory) {
    this.directory = directory;
  }

  /** All files whose name is a known key, read as text without surrounding white space. */
  Map<String, String> read() {
    var found = new TreeMap<String, String>();
    if (!Files.isDirectory(directory)) return found;
    try (var files = Files.newDirectoryStream(directory)) {
      for (var file : files) {
        var key = file.getFileName().toString();
        if (Setting.ofVariable(Setting.variable(key)).isEmpty()) continue;
        found.put(key, Files.readString(file).strip());
      }
      return found;
    } catch (IOException unreadable) {
      throw new Refusal("secrets.unreadable", directory, unreadable.getMessage());
    }
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(read().get(key));
  }

  /** The kept value of a key, or a new one, which is on disk before this returns. */
  String keep(String key, Supplier<String> made) {
    return find(key)
        .orElseGet(
            () -> {
              var value = made.get();
              write(key, value);
              return value;
            });
  }

  /** A key of 32 random bytes in base64. */
  static String randomKey() {
    return Base64.getEncoder().encodeToString(randomBytes(KEY_BYTES));
  }

  /** A password for a machine: 256 bits that need no quoting anywhere. */
  static String randomPassword() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(KEY_BYTES));
  }

  /** So many letters, each drawn alike from those given. */
  static String randomLetters(String letters, int count) {
    return RANDOM
        .ints(count, 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Makes the directory, and takes away from others what they may do in it. */
  void closeToOthers() {
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      try (var files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
        for (var file : files) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
      }
    } catch (IOException refused) {
      throw new Refusal("secrets.unwritable", directory, refused.getMessage());
    }
  }

  /** Writes a file that nobody else may read, in place of an older one. */
  static void writeForOwner(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, OWNER_ONLY);
      Files.writeString(file, text, StandardOpenOption.SYNC);
    } catch (IOException refused) {
      throw new Refusal("file.unwritable", file, refused.getMessage());
    }
  }

  private void write(String key, String value) {
    closeToOthers();
    writeForOwner(directory.resolve(key), value + "\n");
  }

  @Override
  public String toString() {
    return directory.toString();
  }
}
