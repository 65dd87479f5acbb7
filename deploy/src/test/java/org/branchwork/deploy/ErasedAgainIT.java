package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.branchwork.e2e.Filling;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased after a backup is erased again when that backup is restored. */
class ErasedAgainIT {
  private static final String PASSWORD = "superuser-password";
  private static final String WORDS = "What happened to";

  @TempDir static Path place;
  private static DataDirectory data;
  private static Cluster cluster;
  private static Path backup;
  private static ErasedCases.Entry erased;

  @BeforeAll
  static void back_up_three_cases_and_erase_one_of_them() throws SQLException, IOException {
    data = new DataDirectory(place.resolve("data"));
    cluster = new Cluster(data, PASSWORD);
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    new Migrate(owner(cluster)).run();
    try (var superuser = cluster.asSuperuser("branchwork").open()) {
      Filling.add(superuser, 1, 3);
      backup = new Backup(data, cluster.asSuperuser("branchwork")).into(place.resolve("backups"));
      var digest =
          read(
              superuser,
              "select encode(casework.case_digest(id, form_key), 'hex') from casework.case_file"
                  + " where id = 2");
      erased = new ErasedCases.Entry(2, digest, Instant.parse("2026-11-27T10:00:00Z"));
      new ErasedCases(data.erasedCases()).add(erased);
      assertThat(again(data, cluster)).isEqualTo(1);
      // closes the piece of log in hand and waits until it is kept
      read(superuser, "select pg_backup_start('log so far', fast => true)");
      read(superuser, "select lsn from pg_backup_stop(wait_for_archive => true)");
    }
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @Test
  void a_restored_backup_brings_the_case_back_only_until_the_portal_starts() throws Exception {
    var target = new DataDirectory(place.resolve("restored"));
    var listed = new Restore(target, PASSWORD).from(backup, Optional.empty(), Optional.of(soon()));
    assertThat(listed).isTrue();
    var second = new Cluster(target, PASSWORD);
    second.start();
    try (var superuser = second.asSuperuser("branchwork").open()) {
      assertThat(read(superuser, "select count(*) from casework.case_file")).isEqualTo("3");

      assertThat(again(target, second)).isEqualTo(1);

      assertThat(
              read(
                  superuser,
                  "select string_agg(id::text, ',' order by id)" + " from casework.case_file"))
          .isEqualTo("1,3");
      assertThat(
              read(
                  superuser,
                  "select count(*) from casework.message where text like '" + WORDS + "%'"))
          .isEqualTo("2");
      assertThat(
              read(
                  superuser,
                  "select count(*) from platform.audit_entry"
                      + " where action = 'CaseErasedAgain' and subject is not null"))
          .isEqualTo("1");
      assertThat(again(target, second)).isZero();
    } finally {
      second.stop();
    }
  }

  @Test
  void another_case_that_was_given_the_same_number_stays() throws Exception {
    var file = place.resolve("others");
    new ErasedCases(file).add(new ErasedCases.Entry(1, "0".repeat(64), Instant.EPOCH));
    assertThat(new ErasedAgain(file).on(owner(cluster))).isZero();
    try (var superuser = cluster.asSuperuser("branchwork").open()) {
      assertThat(read(superuser, "select count(*) from casework.case_file where id = 1"))
          .isEqualTo("1");
    }
  }

  @Test
  void a_record_of_the_fund_that_a_person_asked_to_erase_is_erased_again() throws Exception {
    var file = place.resolve("fund");
    try (var superuser = cluster.asSuperuser("branchwork").open()) {
      superuser
          .createStatement()
          .execute(
              "insert into fundraising.fund (public_id, slug, name, purpose, currency) values"
                  + " ('00000000-0000-0000-0000-000000000001', 'a-fund', 'A', 'For pay', 'GBP');"
                  + " insert into fundraising.cheque (id, drawer, number, amount_pence, fund,"
                  + " received_on, received_by, received_at) select ('00000000-0000-0000-0000-0000000000'"
                  + " || n)::uuid, 'Ann Example', '1', 500, public_id, '2026-11-01', 'x', now()"
                  + " from fundraising.fund, generate_series(10, 11) n");
      var digest =
          read(
              superuser,
              "select fundraising.record_digest('CHEQUE', '00000000-0000-0000-0000-000000000010')");
      new ErasedCases(file).add(new ErasedCases.Entry(ErasedCases.NO_CASE, digest, Instant.EPOCH));

      assertThat(new ErasedAgain(file).on(owner(cluster))).isEqualTo(1);

      assertThat(
              read(superuser, "select string_agg(drawer, ',' order by id) from fundraising.cheque"))
          .isEqualTo("-,Ann Example");
      assertThat(
              read(
                  superuser,
                  "select count(*) from platform.audit_entry"
                      + " where action = 'PersonalDataErasedAgain'"))
          .isEqualTo("1");
      assertThat(new ErasedAgain(file).on(owner(cluster))).isZero();
    }
  }

  @Test
  void the_list_is_found_in_the_copy_of_the_log_too_and_its_lack_is_told() throws IOException {
    var target = new DataDirectory(place.resolve("copy"));
    var log = Files.createDirectories(place.resolve("elsewhere").resolve("wal"));
    assertThat(ErasedAgain.takeOver(target, log)).isFalse();
    new ErasedCases(log.resolve(ErasedCases.FILE)).add(erased);
    assertThat(ErasedAgain.takeOver(target, log)).isTrue();
    assertThat(new ErasedCases(target.erasedCases()).all()).containsExactly(erased);
  }

  private static int again(DataDirectory of, Cluster on) {
    return new ErasedAgain(of.erasedCases()).on(owner(on));
  }

  /** The moment at which the backup was whole, and the case was still there. */
  private static Instant soon() {
    return BackupFacts.of(backup).finished().plusMillis(1);
  }

  private static Database owner(Cluster of) {
    return new Database(of.asSuperuser("branchwork").url(), Roles.OWNER, "owner-password");
  }

  private static String read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
