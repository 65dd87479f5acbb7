package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the embedded database keeps each piece of its log once it is full, or some minutes old. A
 * backup and all pieces written after it lead to any moment since.
 */
final class WalArchive {
  private static final String PIECE = "[0-9A-F]{24}";
  private static final String HISTORY = "[0-9A-F]{8}\\.history";
  private static final int TIMELINE = 8;

  /** Seconds after which a piece that is not full is kept all the same. */
  private static final int OLDEST = 240;

  private final Path directory;

  WalArchive(Path directory) {
    this.directory = directory;
  }

  /** Makes the directory, and tells the options that make the database fill it. */
  List<String> options() {
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException refused) {
      throw new Refusal("file.unwritable", directory, refused.getMessage());
    }
    return List.of(
        "wal_level=replica",
        "archive_mode=on",
        "archive_timeout=" + OLDEST,
        "archive_command=" + archiveCommand());
  }

  /**
   * Keeps a piece for good before it says so. One that is there already, because the database died
   * before it noted the success, is a success again; another one of its name never is.
   */
  private String archiveCommand() {
    return "a="
        + quoted(directory)
        + "; if test -e \"$a/%f\"; then cmp -s \"%p\" \"$a/%f\";"
        + " else cp \"%p\" \"$a/%f.partial\" && sync \"$a/%f.partial\""
        + " && mv \"$a/%f.partial\" \"$a/%f\" && sync \"$a\"; fi";
  }

  /** The command that fetches a piece from the first of these directories that has it. */
  static String restoreCommand(List<Path> directories) {
    var tries = directories.stream().map(from -> "cp " + quoted(from) + "/%f \"%p\" 2>/dev/null");
    return String.join(" || ", tries.toList());
  }

  /** Pieces of the log from one to another, both included, and what tells how timelines parted. */
  List<Path> between(String first, String last) {
    var found = new ArrayList<Path>();
    for (var file : files(HISTORY)) found.add(file);
    for (var file : files(PIECE)) {
      var name = file.getFileName().toString();
      if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) found.add(file);
    }
    return found;
  }

  /** Removes all pieces older than this one; returns how many. */
  int prune(String oldestNeeded) {
    var removed = 0;
    for (var file : files(PIECE)) {
      if (place(file.getFileName().toString()).compareTo(place(oldestNeeded)) >= 0) continue;
      Bundled.remove(file);
      removed++;
    }
    return removed;
  }

  /** The place in the log, whatever timeline it was written on. */
  private static String place(String piece) {
    return piece.substring(TIMELINE);
  }

  private List<Path> files(String pattern) {
    if (!Files.isDirectory(directory)) return List.of();
    DirectoryStream.Filter<Path> fits = file -> file.getFileName().toString().matches(pattern);
    try (var files = Files.newDirectoryStream(directory, fits)) {
      var found = new ArrayList<Path>();
      files.forEach(found::add);
      return found;
    } catch (IOException unreadable) {
      throw new Refusal("file.unreadable", directory, unreadable.getMessage());
    }
  }

  /** A path as the shell reads it, inside a text in which the database reads percent signs. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
  }
}
