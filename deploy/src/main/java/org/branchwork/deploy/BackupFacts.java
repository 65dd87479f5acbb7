package org.branchwork.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * What a backup says about itself.
 *
 * @param finished when its copy was complete: no earlier moment can be restored from it
 * @param firstPiece the first piece of the log it needs
 * @param lastPiece the last piece of the log it cannot do without
 * @param archive where pieces of the log were kept when it was made
 */
record BackupFacts(Instant finished, String firstPiece, String lastPiece, Path archive) {
  static final String FILE = "backup.properties";

  static BackupFacts of(Path backup) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(backup.resolve(FILE))));
      return new BackupFacts(
          Instant.parse(properties.getProperty("finished")),
          properties.getProperty("first-piece"),
          properties.getProperty("last-piece"),
          Path.of(properties.getProperty("archive")));
    } catch (IOException unreadable) {
      throw new Refusal("restore.no-backup", backup);
    }
  }

  /** As lines of a properties file. */
  String lines() {
    return "finished=%s\nfirst-piece=%s\nlast-piece=%s\narchive=%s\n"
        .formatted(finished, firstPiece, lastPiece, archive.toString().replace("\\", "\\\\"));
  }
}
