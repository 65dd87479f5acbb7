package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A copy of the embedded database from which it can be restored, made while the portal runs: its
 * files as they are found, and the log that makes them fit together. No secret is in it.
 */
final class Backup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern START = Pattern.compile("START WAL LOCATION: .*file ([0-9A-F]{24})");

  /** Directories whose content a start makes anew. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern LEFT_OUT =
      Pattern.compile("postmaster\\.(pid|opts)|pg_internal\\.init.*|pgsql_tmp.*|current_logfiles");

  private final DataDirectory data;
  private final Database superuser;

  Backup(DataDirectory data, Database superuser) {
    this.data = data;
    this.superuser = superuser;
  }

  /** Makes a backup in a directory of its own in this one, and returns it. */
  Path into(Path directory) {
    var name = NAME.format(Instant.now());
    var growing = directory.resolve(name + ".partial");
    try (var session = superuser.open()) {
      Files.createDirectories(directory);
      Files.createDirectory(
          growing,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      fill(growing, session);
      var made = Files.move(growing, directory.resolve(name));
      Files.writeString(data.lastBackup(), Instant.now() + "\n");
      return made;
    } catch (IOException failed) {
      throw new Refusal("backup.failed", directory, failed.getMessage());
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", superuser, failed.getMessage());
    } finally {
      Bundled.remove(growing);
    }
  }

  private void fill(Path backup, Connection session) throws IOException, SQLException {
    var manifest = new Manifest(backup);
    try (var statement = session.createStatement()) {
      statement.execute("set statement_timeout = '15min'");
      statement.execute("select pg_backup_start('branchwork', fast => true)");
    }
    copyFiles(manifest, backup);
    // ends the backup, and returns once the log it needs is kept
    var stop =
        "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => true)";
    try (var statement = session.createStatement();
        var row = statement.executeQuery(stop)) {
      row.next();
      var label = row.getString(1);
      var start = START.matcher(label);
      if (!start.find()) throw new IllegalStateException(label);
      var facts =
          new BackupFacts(Instant.now(), start.group(1), row.getString(2), data.walArchive());
      manifest.write("postgres/backup_label", label);
      manifest.write(BackupFacts.FILE, facts.lines());
      copyLog(manifest, facts);
    }
    manifest.close();
  }

  private void copyLog(Manifest manifest, BackupFacts facts) throws IOException {
    var pieces = new WalArchive(facts.archive()).between(facts.firstPiece(), facts.lastPiece());
    for (var piece : pieces) manifest.copy(piece, "wal/" + piece.getFileName());
    if (pieces.stream().noneMatch(piece -> piece.endsWith(facts.lastPiece()))) {
      throw new Refusal("backup.no-log", facts.archive());
    }
  }

  private void copyFiles(Manifest manifest, Path backup) throws IOException {
    var cluster = data.cluster();
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            var name = cluster.relativize(at).toString();
            if (LEFT_OUT.matcher(at.getFileName().toString()).matches()) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(backup.resolve("postgres").resolve(name));
            return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.matcher(at.getFileName().toString()).matches()) {
              take(at, cluster.relativize(at).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          private void take(Path file, String name) throws IOException {
            try {
              manifest.copy(file, "postgres/" + name);
            } catch (NoSuchFileException removedMeanwhile) {
              Bundled.remove(backup.resolve("postgres/" + name));
            }
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw why;
          }
        });
  }

  /** Removes the kept log that no backup in this directory needs; returns how many pieces. */
  int prune(Path directory) {
    try (var all = Files.list(directory)) {
      return all.filter(backup -> Files.exists(backup.resolve(BackupFacts.FILE)))
          .filter(backup -> !backup.getFileName().toString().endsWith(".partial"))
          .map(backup -> BackupFacts.of(backup).firstPiece())
          .min(String::compareTo)
          .map(new WalArchive(data.walArchive())::prune)
          .orElse(0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
