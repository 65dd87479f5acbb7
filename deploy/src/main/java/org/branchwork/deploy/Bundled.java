package org.branchwork.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * Something that travels inside the executable jar and is unpacked beside the data once. The
 * directory's name carries the checksum of what it came from, so another jar unpacks anew, and a
 * directory that has its final name is known to be whole.
 */
final class Bundled {
  /** Writes the content of {@code source} into {@code directory}, which exists and is empty. */
  interface Unpacker {
    void unpack(InputStream source, Path directory) throws IOException;
  }

  private final String resource;
  private final String name;

  /**
   * @param resource where it lies on the class path
   * @param name how the directory begins that holds it unpacked
   */
  Bundled(String resource, String name) {
    this.resource = resource;
    this.name = name;
  }

  /** The directory with the content, unpacked now if it is not there yet. */
  Path in(Path unpacked, Unpacker unpacker) {
    var url = Bundled.class.getClassLoader().getResource(resource);
    if (url == null) throw new Refusal("jar.incomplete", resource);
    try {
      var whole = unpacked.resolve(name + "-" + mark(url));
      if (!Files.isDirectory(whole)) unpack(url, unpacked, whole, unpacker);
      return whole;
    } catch (IOException failed) {
      throw new Refusal("jar.not-unpacked", resource, unpacked, failed.getMessage());
    }
  }

  private void unpack(URL url, Path unpacked, Path whole, Unpacker unpacker) throws IOException {
    Files.createDirectories(unpacked);
    removeOthers(unpacked);
    var partial = Files.createDirectory(whole.resolveSibling(whole.getFileName() + ".partial"));
    try (var source = url.openStream()) {
      unpacker.unpack(source, partial);
    }
    Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeOthers(Path unpacked) throws IOException {
    try (var old = Files.newDirectoryStream(unpacked, name + "-*")) {
      for (var directory : old) remove(directory);
    }
  }

  /** Removes a file or a directory with all that is in it; nothing there is fine. */
  static void remove(Path directory) {
    if (!Files.exists(directory)) return;
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(Bundled::removeOne);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void removeOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String mark(URL url) throws IOException {
    if (url.openConnection() instanceof JarURLConnection inJar) {
      var entry = inJar.getJarEntry();
      return "%08x%x".formatted(entry.getCrc(), entry.getSize());
    }
    var connection = url.openConnection();
    return "%x%x".formatted(connection.getLastModified(), connection.getContentLengthLong());
  }
}
