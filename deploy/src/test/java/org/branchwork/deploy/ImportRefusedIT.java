package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.e2e.Filling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import refuses, with a sentence and without a row written. */
class ImportRefusedIT {
  private static final long SEED = Long.getLong("export.seed", 27);

  @TempDir static Path place;
  private static ExportBench bench;
  private static Path file;
  private static String there;
  private static Map<String, String> asBorn;

  @BeforeAll
  static void export() throws Exception {
    bench = new ExportBench(place, 12);
    file = place.resolve("casework.zip");
    bench.export("branchwork", file);
    there = bench.born();
    asBorn = whole();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @AfterEach
  void nothing_was_written() throws SQLException {
    assertThat(whole()).isEqualTo(asBorn);
    assertThat(bench.read(there, "select count(*) from pg_trigger where tgenabled <> 'O'"))
        .isEqualTo("0");
    assertThat(Files.exists(bench.erased(there))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt",
        "casework/message.jsonl",
        "casework/case_key.jsonl",
        "cases/EQ-0000-0005/case.json",
        "audit/audit_entry.jsonl",
        "erased-cases",
        "entries.sha256",
        "manifest.json"
      })
  void an_entry_that_is_not_what_was_written_or_is_missing(String entry) throws Exception {
    var damaged = copy();
    change(damaged, entry, flipped(entry));
    refused(() -> bench.take(damaged, there), entry.matches("manifest.*|entries.*") ? "" : entry);

    try (var zip = FileSystems.newFileSystem(damaged)) {
      Files.delete(zip.getPath(entry));
    }
    refused(() -> bench.take(damaged, there), entry.equals("manifest.json") ? "no export" : entry);
  }

  @Test
  void a_byte_that_is_wrong_anywhere_in_the_file_is_noticed_or_changes_nothing() throws Exception {
    var random = new Random(SEED);
    for (int round = 0; round < 20; round++) {
      var bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      var damaged = Files.write(place.resolve("damaged.zip"), bytes);
      try {
        var archive = ImportArchive.open(damaged);
        try (archive) {
          archive.check(new Progress(System.err));
        }
      } catch (Refusal noticed) {
        continue;
      }
      assertThat(entries(damaged)).as("seed %d, round %d", SEED, round).isEqualTo(entries(file));
    }
  }

  @Test
  void a_file_and_a_mail_are_held_against_their_digests_too() throws Exception {
    for (var directory : new String[] {"files/", "mail/"}) {
      var entry = entries(file).keySet().stream().filter(e -> e.startsWith(directory)).findFirst();
      var damaged = copy();
      change(damaged, entry.orElseThrow(), "other bytes".getBytes(StandardCharsets.UTF_8));
      refused(() -> bench.take(damaged, there), entry.orElseThrow());
    }
  }

  @Test
  void what_was_put_in_besides() throws Exception {
    var more = copy();
    change(more, "files/stranger", new byte[] {1});
    refused(() -> bench.take(more, there), "more than was exported");
  }

  @Test
  void a_file_that_is_no_export_or_is_not_there() throws Exception {
    var other = Files.writeString(place.resolve("other.zip"), "PK");
    refused(() -> bench.take(other, there), "cannot be read");
    refused(() -> bench.take(place.resolve("nowhere.zip"), there), "cannot be read");
  }

  @Test
  void sealed_cases_that_the_secret_here_does_not_open() {
    refused(() -> bench.take(file, there, Secrets.randomKey()), "secret.case");
  }

  @Test
  void a_portal_of_another_version_and_both_are_named() throws Exception {
    var newer = bench.born();
    bench.execute(
        newer,
        "insert into casework.flyway_schema_history select 9999, '999', 'x', 'SQL', 'x', 1, 'x',"
            + " now(), 1, true");
    var here = "casework 999";
    assertThatThrownBy(() -> bench.take(file, newer))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(here)
        .hasMessageContaining(
            bench.export("branchwork", place.resolve("v.zip")).path("schema").asText());
  }

  @Test
  void a_portal_that_has_a_case_or_an_account_already() throws Exception {
    var taken = bench.born();
    try (var superuser = bench.superuser(taken)) {
      Filling.add(superuser, 1, 1);
    }
    refused(() -> bench.take(file, taken), "not empty");
    var known = bench.born();
    bench.execute(
        known,
        "insert into platform.account (id, email, name, created_at) values (gen_random_uuid(),"
            + " 'x@y', 'X', now())");
    refused(() -> bench.take(file, known), "platform.account");
  }

  private static void refused(ThrowingCallable taking, String words) {
    assertThatThrownBy(taking).isInstanceOf(Refusal.class).hasMessageContaining(words);
  }

  private static Map<String, String> whole() throws SQLException {
    try (var superuser = bench.superuser(there)) {
      return Filling.content(superuser);
    }
  }

  private static Path copy() throws Exception {
    return Files.copy(file, place.resolve("copy.zip"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] flipped(String entry) throws Exception {
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(entry))) {
      var bytes = in.readAllBytes();
      bytes[bytes.length / 2] ^= 1;
      return bytes;
    }
  }

  private static void change(Path zip, String entry, byte[] bytes) throws Exception {
    try (var open = FileSystems.newFileSystem(zip)) {
      Files.write(open.getPath(entry), bytes);
    }
  }

  /** The names of all entries, and the check sums of what is read of each. */
  private static Map<String, Integer> entries(Path zip) throws Exception {
    var entries = new TreeMap<String, Integer>();
    try (var open = new ZipFile(zip.toFile())) {
      for (var entry : open.stream().toList()) {
        try (var in = open.getInputStream(entry)) {
          entries.put(entry.getName(), Arrays.hashCode(in.readAllBytes()));
        }
      }
    }
    return entries;
  }
}
