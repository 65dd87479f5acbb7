package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.branchwork.e2e.ProofResult;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of casework out into a file and into an empty portal. {@code -Dexport.cases=} makes it
 * larger.
 */
class ExportIT {
  private static final int CASES = Integer.getInteger("export.cases", 60);
  private static final String READINGS = "select count(*) from casework.reading";

  @TempDir static Path place;
  private static ExportBench bench;
  private static Path file;
  private static Path again;
  private static String there;
  private static ObjectNode exported;
  private static ObjectNode exportedAgain;
  private static Map<String, String> before;
  private static long readings;

  @BeforeAll
  static void export_import_and_export_again() throws Exception {
    bench = new ExportBench(place, CASES);
    file = place.resolve("casework.zip");
    again = place.resolve("again.zip");
    before = bench.content("branchwork");
    readings = Long.parseLong(bench.read("branchwork", READINGS));
    there = bench.born();
    var began = System.nanoTime();
    exported = bench.export("branchwork", file);
    var written = System.nanoTime();
    bench.take(file, there);
    var taken = System.nanoTime();
    exportedAgain = bench.export(there, again);
    record(Duration.ofNanos(written - began), Duration.ofNanos(taken - written));
  }

  private static void record(Duration export, Duration taking) throws Exception {
    var same = exported.path("digest").equals(exportedAgain.path("digest"));
    new ProofResult("export")
        .put("passed", same && bench.content(there).equals(before))
        .put("cases", exported.path("cases").asLong())
        .put("files", exported.path("files").asLong())
        .put("bytes", Files.size(file))
        .put("exportSeconds", export.toSeconds())
        .put("importSeconds", taking.toSeconds())
        .put("digest", exported.path("digest").asText())
        .put("digestAgain", exportedAgain.path("digest").asText())
        .write();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void what_was_taken_in_leaves_again_with_the_same_digest_and_the_same_entries() throws Exception {
    assertThat(exportedAgain.path("digest")).isEqualTo(exported.path("digest"));
    assertThat(exportedAgain.path("rows")).isNotEmpty();
    var first = digests(file);
    assertThat(first).hasSizeGreaterThan(CASES);
    assertThat(digests(again)).isEqualTo(first);
  }

  @Test
  void every_table_holds_the_same_rows_on_both_sides() throws Exception {
    var after = bench.content(there);
    assertThat(after).isEqualTo(before);
    assertThat(after.get("casework.case_file")).startsWith(CASES + " rows");
    assertThat(bench.read(there, READINGS)).isEqualTo("" + (readings + CASES));
  }

  @Test
  void numbers_go_on_behind_the_last_that_was_ever_given() throws Exception {
    var next = "select nextval('casework.case_file_id_seq')";
    assertThat(bench.read(there, next)).isEqualTo("1000001");
    assertThat(
            bench.read(
                there, "select nextval('casework.message_id_seq') - max(id) from casework.message"))
        .isEqualTo("1");
  }

  @Test
  void triggers_and_keys_hold_as_before() throws Exception {
    for (var catalogue :
        new String[] {
          "select string_agg(tgname || tgenabled::text, ',' order by oid) from pg_trigger where not"
              + " tgisinternal",
          "select count(*) from pg_constraint where condeferrable",
          "select count(*) from pg_trigger where tgenabled <> 'O' or tgdeferrable"
        }) {
      assertThat(bench.read(there, catalogue)).isEqualTo(bench.read("branchwork", catalogue));
    }
  }

  @Test
  void people_come_along_with_their_roles_and_without_any_secret() throws Exception {
    var people =
        "select string_agg(email || coalesce(password_hash, '-') || coalesce(totp_secret::text,"
            + " '-'), ' ' order by email) from platform.account";
    assertThat(bench.read(there, people))
        .isEqualTo(
            "kim.admin@branch.example-- lee.worker@branch.example-- mo.gone@branch.example--");
    assertThat(entriesWith("Kim Admin")).isPositive();
    for (var secret : new String[] {"canary", "totp", ExportBench.SECRET, ExportBench.LINK}) {
      assertThat(entriesWith(secret)).as(secret).isZero();
    }
  }

  @Test
  void nobody_can_sign_in_there_until_an_administrator_was_given_a_link() throws Exception {
    try (var owner = bench.owner(there).open()) {
      assertThat(SetUpLink.make(owner).orElseThrow()).startsWith("/portal/invite/");
      assertThat(SetUpLink.make(owner)).isPresent();
    }
    var links =
        "select count(*) || max(a.email) from platform.account_link l"
            + " join platform.account a on a.id = l.account_id where l.kind = 'invite'";
    assertThat(bench.read(there, links)).isEqualTo("1kim.admin@branch.example");
  }

  @Test
  void a_case_can_be_read_without_this_program() throws Exception {
    var view = json(file, "cases/EQ-0000-0005/case.json");
    assertThat(view.path("caseworker").asText()).isEqualTo("Lee “Quote” O'Worker");
    var word = view.path("conversation").get(1);
    assertThat(word.path("text").asText()).startsWith("“Zoë” said:\t\\n is no line\n");
    assertThat(word.path("at").asText()).isEqualTo("2026-11-03T10:00:00.000001+00:00");
    assertThat(text(file, word.path("mail").asText())).startsWith("From: ann@example.org\r\n");
    var sent = view.path("conversation").get(2).path("files");
    assertThat(sent.get(0).path("name").asText()).isEqualTo("rota 1.pdf");
    assertThat(sent.get(0).path("file")).isEqualTo(sent.get(1).path("file"));
    assertThat(text(file, sent.get(0).path("file").asText())).isEqualTo("look!");
    assertThat(view.path("documents").get(0).path("title").asText()).isEqualTo("Contract");
    assertThat(view.path("limits").get(0).path("safe").asText()).isEqualTo("2027-01-29");
  }

  @Test
  void what_is_sealed_leaves_as_it_is_kept_and_the_view_says_so() throws Exception {
    var view = json(file, "cases/EQ-0000-0002/case.json");
    assertThat(view.path("sealed").asBoolean()).isTrue();
    assertThat(view.path("conversation").get(1).path("sealed").asBoolean()).isTrue();
    assertThat(view.path("conversation").get(1).path("text").isNull()).isTrue();
    assertThat(text(file, "casework/case_key.jsonl")).contains("\"case_id\":2");
  }

  @Test
  void an_export_is_noted_in_the_audit_trail_and_with_every_case_and_an_import_says_what_it_was()
      throws Exception {
    var digest = exported.path("digest").asText();
    var noted =
        "select count(*) from platform.audit_entry where action = '%s' and facts->>'digest' = '%s'";
    assertThat(bench.read("branchwork", noted.formatted("CaseworkExported", digest)))
        .isEqualTo("1");
    assertThat(bench.read(there, noted.formatted("CaseworkImported", digest))).isEqualTo("1");
    assertThat(bench.read("branchwork", READINGS + " where why = 'OPERATOR'"))
        .isEqualTo("" + CASES);
  }

  @Test
  void what_was_erased_stays_erased_in_the_other_portal() throws Exception {
    assertThat(new ErasedCases(bench.erased(there)).all())
        .isEqualTo(new ErasedCases(bench.erased("branchwork")).all())
        .hasSize(1);
  }

  @Test
  void the_file_is_its_owners_alone_and_takes_the_place_of_none() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> bench.export("branchwork", file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("exists already");
    try (var files = Files.list(place)) {
      assertThat(files.filter(left -> left.toString().endsWith(".partial"))).isEmpty();
    }
  }

  /** The entries that count, and what their list says of each. */
  private static Map<String, String> digests(Path zip) throws Exception {
    return text(zip, ExportArchive.ENTRIES)
        .lines()
        .filter(line -> ExportArchive.counts(line.substring(66)))
        .collect(
            Collectors.toMap(
                line -> line.substring(66),
                line -> line.substring(0, 64),
                (a, b) -> a + b,
                TreeMap::new));
  }

  private static int entriesWith(String words) throws Exception {
    int found = 0;
    try (var open = new ZipFile(file.toFile())) {
      for (var entry : open.stream().toList()) {
        try (var in = open.getInputStream(entry)) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(words)) found++;
        }
      }
    }
    return found;
  }

  private static JsonNode json(Path zip, String entry) throws Exception {
    return new ObjectMapper().readTree(text(zip, entry));
  }

  private static String text(Path zip, String entry) throws Exception {
    try (var open = new ZipFile(zip.toFile());
        var in = open.getInputStream(open.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
