package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.branchwork.web.platform.erasure.list.ErasedCases;

/**
 * Makes the embedded database of an empty data directory out of a backup and the log kept since. It
 * is whole, and at the moment asked for, when this returns; what failed half-way is removed.
 */
final class Restore {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration END = Duration.ofSeconds(10);

  /** With a number for the zone: the database does not know its name yet when it reads this. */
  private static final DateTimeFormatter AS_IN_SQL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS+00").withZone(ZoneOffset.UTC);

  private static final Set<String> NO_DATA = Set.of("log", "lock", "unpacked", ErasedCases.FILE);

  private final DataDirectory data;
  private final String password;

  /**
   * @param password of the superuser, as it was when the backup was made
   */
  Restore(DataDirectory data, String password) {
    this.data = data;
    this.password = password;
  }

  /**
   * @param archive where the log written after the backup lies; by default where it lay then
   * @param moment the last moment to restore; by default all that the log tells
   * @return whether there is a list of the cases that were erased since, here or beside the log
   */
  boolean from(Path backup, Optional<Path> archive, Optional<Instant> moment) {
    refuseUnlessEmpty();
    var facts = BackupFacts.of(backup);
    if (moment.filter(to -> to.isBefore(facts.finished())).isPresent()) {
      throw new Refusal("restore.too-early", facts.finished());
    }
    var log = List.of(backup.resolve("wal"), archive.orElse(facts.archive()));
    var restored = data.root().resolve("postgres.restored");
    try {
      Bundled.remove(restored);
      copy(backup, restored);
      Files.createFile(restored.resolve("recovery.signal"));
      Files.move(restored, data.cluster());
    } catch (IOException failed) {
      throw new Refusal("restore.failed", backup, failed.getMessage());
    } finally {
      Bundled.remove(restored);
    }
    recover(log, moment);
    return ErasedAgain.takeOver(data, archive.orElse(facts.archive()));
  }

  private void refuseUnlessEmpty() {
    try (var files = Files.list(data.root())) {
      if (files.anyMatch(file -> !NO_DATA.contains(file.getFileName().toString()))) {
        throw new Refusal("restore.not-empty", data.root());
      }
    } catch (IOException unreadable) {
      throw new Refusal("file.unreadable", data.root(), unreadable.getMessage());
    }
  }

  /** Copies the files of the database; each must be what the manifest says, and none may lack. */
  private static void copy(Path backup, Path restored) throws IOException {
    for (var file : Manifest.read(backup).entrySet()) {
      var name = Path.of(file.getKey()).normalize();
      if (name.startsWith("postgres")) {
        var to = restored.resolve(name.subpath(1, name.getNameCount()));
        Manifest.restore(backup.resolve(name), file.getValue(), to);
      } else {
        Manifest.check(backup.resolve(name), file.getValue());
      }
    }
    try (var all = Files.walk(backup.resolve("postgres"))) {
      for (var directory : all.filter(Files::isDirectory).toList()) {
        var to = restored.resolve(backup.resolve("postgres").relativize(directory).toString());
        Files.createDirectories(to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private void recover(List<Path> log, Optional<Instant> moment) {
    var cluster = new Cluster(data, password);
    var options = new ArrayList<String>();
    options.add("restore_command=" + WalArchive.restoreCommand(log));
    options.add("recovery_target_timeline=latest");
    options.add("recovery_target_action=promote");
    moment.ifPresent(to -> options.add("recovery_target_time=" + AS_IN_SQL.format(to)));
    var whole = false;
    try {
      cluster.recover(options);
      while (isInRecovery(cluster)) {
        if (cluster.hasEndedWithin(LOOK)) throw unreached(moment);
      }
      whole = true;
    } catch (Refusal refusal) {
      // one that gives up closes its sessions first, and ends a moment later
      throw cluster.isAlive() && !cluster.hasEndedWithin(END) ? refusal : unreached(moment);
    } finally {
      cluster.stop();
      if (!whole) {
        Bundled.remove(data.cluster());
        Bundled.remove(data.walArchive());
        Bundled.remove(data.databasePort());
      }
    }
  }

  private Refusal unreached(Optional<Instant> moment) {
    var log = data.logs().resolve("postgres.log");
    return moment
        .map(to -> new Refusal("restore.unreached", to, log))
        .orElseGet(() -> new Refusal("cluster.silent", log));
  }

  /** A session that breaks off belongs to a recovery that has just ended, well or badly. */
  private static boolean isInRecovery(Cluster cluster) {
    try (var connection = cluster.asSuperuser("postgres").open();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException brokenOff) {
      return true;
    }
  }
}
