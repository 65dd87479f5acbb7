package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.branchwork.e2e.Filling;
import org.branchwork.e2e.ProofResult;
import org.branchwork.web.platform.audit.chain.AuditVerification;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups of a database that is written to, and what comes back out of them. {@code
 * -Drestore.cases=} makes it larger.
 */
class BackupIT {
  private static final int CASES = Integer.getInteger("restore.cases", 300);
  private static final String PASSWORD = "superuser-password";

  @TempDir static Path place;
  private static DataDirectory data;
  private static Cluster cluster;
  private static Path backups;
  private static Path backup;
  private static Instant between;
  private static final SealedTrail TRAIL = new SealedTrail(new byte[32]);
  private static SealedHead endBetween;
  private static Map<String, String> contentBetween;
  private static Map<String, String> contentAtTheEnd;

  @BeforeAll
  static void fill_and_back_up_and_write_more_and_more() throws SQLException {
    data = new DataDirectory(place.resolve("it's 100% data"));
    backups = place.resolve("backups");
    cluster = new Cluster(data, PASSWORD);
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    new Migrate(
            new Database(cluster.asSuperuser("branchwork").url(), Roles.OWNER, "owner-password"))
        .run();
    try (var superuser = cluster.asSuperuser("branchwork").open()) {
      Filling.add(superuser, 1, CASES);
      TRAIL.seal(superuser);
      backup = new Backup(data, cluster.asSuperuser("branchwork")).into(backups);
      Filling.add(superuser, CASES + 1, 2 * CASES);
      endBetween = TRAIL.seal(superuser);
      contentBetween = Filling.content(superuser);
      between = now(superuser);
      Filling.add(superuser, 2 * CASES + 1, 3 * CASES);
      contentAtTheEnd = Filling.content(superuser);
      keepTheLogSoFar(superuser);
    }
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @Test
  void what_was_there_at_a_moment_after_the_backup_comes_back_and_nothing_later() throws Exception {
    var trail = new AtomicReference<AuditVerification.Result>();
    var restored =
        restored(
            Optional.of(between),
            superuser -> {
              trail.set(TRAIL.verify(superuser, endBetween));
              superuser.rollback();
            });

    var differ = new TreeMap<>(contentBetween);
    differ.entrySet().removeIf(table -> table.getValue().equals(restored.get(table.getKey())));
    var whole = trail.get().finding().isEmpty() && trail.get().head().equals(endBetween);
    new ProofResult("restore")
        .put("passed", differ.isEmpty() && whole)
        .put("moment", between)
        .put("cases", 2 * CASES)
        .put("tables", restored.size())
        .put("tablesThatDiffer", differ.size())
        .put("auditChain", whole ? "whole" : "not whole")
        .put("entries", trail.get().head().sequence())
        .write();
    assertThat(restored).isEqualTo(contentBetween).isNotEqualTo(contentAtTheEnd);
    assertThat(trail.get().finding()).isEmpty();
    assertThat(trail.get().head()).isEqualTo(endBetween);
  }

  @Test
  void without_a_moment_all_comes_back_that_the_kept_log_tells() throws Exception {
    assertThat(restored(Optional.empty())).isEqualTo(contentAtTheEnd);
  }

  @Test
  void the_moment_of_the_last_backup_is_noted_for_the_page_of_operations() throws Exception {
    var noted = Instant.parse(Files.readString(data.lastBackup()).strip());
    assertThat(noted).isBefore(Instant.now()).isAfter(Instant.now().minusSeconds(7_200));
  }

  @Test
  void a_moment_before_the_backup_is_refused() {
    var early = Optional.of(between.minusSeconds(86_400));

    assertThatThrownBy(() -> restored(early))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("older one");
  }

  @Test
  void a_moment_the_log_does_not_reach_is_refused_and_leaves_nothing_behind() throws Exception {
    var target = new DataDirectory(place.resolve("unreached"));
    var late = Optional.of(Instant.now().plusSeconds(86_400));

    assertThatThrownBy(() -> restore(target, backup, late))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--wal");

    assertThat(Cluster.existsIn(target)).isFalse();
    restore(target, backup, Optional.of(between));
    assertThat(Cluster.existsIn(target)).isTrue();
  }

  @Test
  void a_directory_that_holds_a_database_is_never_restored_into() {
    assertThatThrownBy(() -> restore(data, backup, Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void a_backup_in_which_one_byte_is_wrong_or_one_file_missing_is_refused() throws Exception {
    var damaged = new Backup(data, cluster.asSuperuser("branchwork")).into(place.resolve("bad"));
    var file = damaged.resolve("postgres/global/pg_control");
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
    }
    var target = new DataDirectory(place.resolve("damaged"));

    assertThatThrownBy(() -> restore(target, damaged, Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("pg_control");
    Files.delete(file);
    assertThatThrownBy(() -> restore(target, damaged, Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("pg_control");
    assertThat(Cluster.existsIn(target)).isFalse();
  }

  @Test
  void no_log_is_removed_that_a_kept_backup_needs() throws Exception {
    var pruned = new Backup(data, cluster.asSuperuser("branchwork")).prune(backups);

    assertThat(pruned).isPositive();
    assertThat(new Backup(data, cluster.asSuperuser("branchwork")).prune(backups)).isZero();
    assertThat(restored(Optional.of(between))).isEqualTo(contentBetween);
  }

  @Test
  void the_database_keeps_its_log_and_says_so() throws SQLException {
    try (var superuser = cluster.asSuperuser("postgres").open()) {
      assertThat(read(superuser, "show archive_mode")).isEqualTo("on");
      assertThat(read(superuser, "select failed_count from pg_stat_archiver")).isEqualTo("0");
      assertThat(read(superuser, "show data_checksums")).isEqualTo("on");
    }
  }

  /** What is done with a restored database besides. */
  private interface Look {
    void at(Connection superuser) throws SQLException;
  }

  private static Map<String, String> restored(Optional<Instant> moment) throws Exception {
    return restored(moment, superuser -> {});
  }

  private static Map<String, String> restored(Optional<Instant> moment, Look look)
      throws Exception {
    var target = new DataDirectory(place.resolve("restored-" + UUID.randomUUID()));
    restore(target, backup, moment);
    var second = new Cluster(target, PASSWORD);
    second.start();
    try (var superuser = second.asSuperuser("branchwork").open()) {
      look.at(superuser);
      return Filling.content(superuser);
    } finally {
      second.stop();
    }
  }

  private static void restore(DataDirectory target, Path from, Optional<Instant> moment)
      throws IOException {
    new Restore(target, PASSWORD).from(from, Optional.empty(), moment);
  }

  /** Closes the piece of log in hand and waits until it is kept; backing up does just that. */
  private static void keepTheLogSoFar(Connection superuser) throws SQLException {
    read(superuser, "select pg_backup_start('log so far', fast => true)");
    read(superuser, "select lsn from pg_backup_stop(wait_for_archive => true)");
  }

  private static Instant now(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static String read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
