package org.branchwork.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of every file of a backup, in the format of {@code sha256sum}, which checks it. */
final class Manifest {
  private static final String FILE = "manifest.sha256";
  private static final int DIGEST = 64;
  private static final int GAP = 2;

  private final Path root;
  private final Map<String, String> digests = new TreeMap<>();

  Manifest(Path root) {
    this.root = root;
  }

  /** Takes in a copy of a file under a name, with slashes, below the root. */
  void copy(Path source, String name) throws IOException {
    digests.put(name, transfer(source, root.resolve(name)));
  }

  /** Writes a new file under a name. */
  void write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    digests.put(name, transfer(file, null));
  }

  /** Writes the manifest itself, the last of the files, and sees to it that all names last. */
  void close() throws IOException {
    var lines = new StringBuilder();
    digests.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    Files.writeString(root.resolve(FILE), lines, StandardOpenOption.CREATE_NEW);
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isDirectory).toList()) keep(file);
    }
    keep(root.resolve(FILE));
  }

  /** The digests by name that a finished backup's manifest tells. */
  static Map<String, String> read(Path root) {
    var digests = new TreeMap<String, String>();
    try {
      for (var line : Files.readAllLines(root.resolve(FILE))) {
        digests.put(line.substring(DIGEST + GAP), line.substring(0, DIGEST));
      }
      return digests;
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw new Refusal("restore.no-backup", root);
    }
  }

  /** Copies a file out of a backup, and refuses one that is not what the manifest says. */
  static void restore(Path file, String digest, @Nullable Path to) throws IOException {
    if (!Files.isRegularFile(file) || !transfer(file, to).equals(digest)) {
      throw new Refusal("restore.damaged", file);
    }
  }

  /** Refuses a file that is not what the manifest says. */
  static void check(Path file, String digest) throws IOException {
    restore(file, digest, null);
  }

  /** Copies to a place that is new, or nowhere, and returns the digest of what was read. */
  private static String transfer(Path source, @Nullable Path target) throws IOException {
    var digest = Digests.sha256();
    if (target == null) {
      Files.copy(source, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    }
    Files.createDirectories(target.getParent());
    try (var channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Files.copy(source, new DigestOutputStream(Channels.newOutputStream(channel), digest));
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void keep(Path fileOrDirectory) throws IOException {
    try (var channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
