package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.CLOSED;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.OPEN;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;
import static org.branchwork.fundraising.ledger.LedgerFixture.postings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.LedgerEvent.AuditorsPackTaken;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.api.yearend.AuditorsPack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auditor's pack, and the program in it that tries it. */
class AuditorsPackIT extends LedgerStory {
  @TempDir static Path place;
  private static PackVerifier verifier;

  @BeforeAll
  static void compile() throws Exception {
    verifier = new PackVerifier(place);
  }

  @BeforeEach
  void sealed_books() {
    UUID wrong = UUID.randomUUID();
    ledger.act(
        TREASURER,
        books -> {
          books
              .desk()
              .post(entry(wrong, "=Slip \"7\", café £5\\", BANK, 500, STRIKE, -500), TREASURER);
          books
              .desk()
              .reverse(new ReverseEntry(UUID.randomUUID(), wrong, DAY, "typed wrongly"), TREASURER);
        });
    ledger.post(EntryReason.RECEIPT, BANK, 1000, SUSPENSE, -1000);
    ledger.post(EntryReason.ALLOCATION, SUSPENSE, 700, STRIKE, -700);
    ledger.post(EntryReason.DONATION, BANK, 40, HARDSHIP, -40);
    ledger.post(EntryReason.STRIKE_PAY, STRIKE_PAY, 70, BANK, -70);
    seal();
  }

  private static PostEntry entry(UUID id, String text, Object... pairs) {
    return new PostEntry(
        id,
        DAY,
        EntryReason.DONATION,
        text,
        Optional.of(new EntrySource("BANK_LINE", "-17", "receipt")),
        postings(pairs));
  }

  @Test
  void a_pack_that_nobody_touched_holds() throws Exception {
    byte[] pack = pack().zip();
    assertThat(verifier.says(pack))
        .startsWith("The pack holds: 11 files, 6 entries, 12 postings")
        .endsWith(end(pack));
    Path file = Files.write(place.resolve("whole.zip"), pack);
    assertThat(verifier.run(file)).isZero();
  }

  @Test
  void the_verifier_notices_one_flipped_bit_in_any_byte() throws Exception {
    byte[] pack = pack().zip();
    for (int i = 0; i < pack.length; i++) {
      pack[i] ^= (byte) (1 << i % 8);
      assertThat(verifier.says(pack)).as("byte " + i).startsWith("broken: ");
      pack[i] ^= (byte) (1 << i % 8);
    }
    pack[pack.length / 2] ^= 1;
    Path file = Files.write(place.resolve("flipped.zip"), pack);
    assertThat(verifier.run(file)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | broken: it is too short",
        "64 | broken: it is too short",
        "200 | broken: some of its bytes were changed",
        "-1 | broken: some of its bytes were changed"
      })
  void a_pack_that_was_cut_does_not_hold(int length, String says) throws Exception {
    byte[] pack = pack().zip();
    int kept = length < 0 ? pack.length + length : length;
    assertThat(verifier.says(Arrays.copyOf(pack, kept))).startsWith(says);
  }

  /** Whoever makes the manifest and the seal anew is caught by what they list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "journal.csv | ,1000(?=\\r) | ,1001 | line 1 of entry 3 has another pence than was sealed",
        "journal.csv | typed wrongly | typed rightly | another text than was sealed",
        "journal.csv | '-17 | '-18 | another source_id than was sealed",
        "journal.csv | (?m)^6,.*\\r\\n | | the journal has fewer postings than were sealed",
        "chain.tsv | typed wrongly | typed rightly | is not what was sealed",
        "chain.tsv | (?m)^.*, 70]\\n | | was never sealed",
        "chain.tsv | (?<=\\t)2(?=\\t) | 3 | does not stand in its place of the chain",
        "trial-balance.csv | ,0,-300,-300 | ,0,-301,-301 | moved otherwise than the journal says",
        "trial-balance.csv | ,0,-300,-300 | ,0,-300,-301 | does not close with what it opened with",
        "trial-balance.csv | ,0,-300,-300 | ,1,-300,-299 | does not add up to nothing",
        "trial-balance.csv | (?m)^.*,0,-300,-300\\r\\n | | are missing in the trial balance",
        "chain.tsv | (?s).* | x | it cannot be read"
      })
  void a_pack_made_anew_with_other_figures_does_not_hold(
      String name, String search, String put, String says) throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(pack().zip());
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    String changed = text.replaceFirst(search, put == null ? "" : put);
    assertThat(changed).isNotEqualTo(text);
    files.put(name, changed.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.says(PacksOfTests.made(files))).startsWith("broken: ").contains(says);
  }

  @Test
  void a_file_that_is_not_the_one_of_the_manifest_is_named() throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(pack().zip());
    PackFiles other = new PackFiles();
    other.add("readme.txt", "another");
    byte[] pack = other.sealed(LocalDateTime.of(2026, 11, 28, 12, 0));
    assertThat(verifier.says(pack)).isEqualTo("broken: chain.tsv is missing.");
    assertThat(files)
        .containsOnlyKeys(
            "readme.txt",
            "Verify.java",
            "trial-balance.csv",
            "journal.csv",
            "journal.json",
            "chain.tsv",
            "bank-lines.csv",
            "allocations.csv",
            "fund-transfers.csv",
            "statements.csv",
            "manifest.sha256");
  }

  @Test
  void a_pack_of_two_periods_opens_with_what_was_there_before() throws Exception {
    LocalDate next = LocalDate.parse("2027-01-01");
    ledger.act(
        TREASURER,
        books -> {
          books.periods().open(next, LocalDate.parse("2027-03-31"), TREASURER);
          books
              .desk()
              .post(
                  new PostEntry(
                      UUID.randomUUID(),
                      next,
                      EntryReason.DONATION,
                      "early",
                      Optional.empty(),
                      postings(BANK, 9, STRIKE, -9)),
                  TREASURER);
        });
    seal();
    AuditorsPack second = pack(next, next);
    assertThat(verifier.says(second.zip())).startsWith("The pack holds: 11 files, 1 entries");
    assertThat(text(second, "trial-balance.csv")).contains(",970,9,979\r\n");
    assertThat(second.name()).isEqualTo("books-2027-01-01-2027-03-31.zip");
    assertThat(verifier.says(pack(OPEN, next).zip()))
        .startsWith("The pack holds: 11 files, 7 entries, 14 postings");
    assertThat(verifier.says(pack(CLOSED, CLOSED).zip())).contains(" 0 entries");
  }

  @Test
  void formulas_are_guarded_in_the_table_and_exact_for_programs() throws Exception {
    AuditorsPack pack = pack();
    assertThat(text(pack, "journal.csv")).contains("\"'=Slip \"\"7\"\", café £5\\\"");
    assertThat(text(pack, "journal.json"))
        .contains("\"text\": \"=Slip \\\"7\\\", café £5\\\\\"", "\"pence\": -500");
  }

  @Test
  void that_a_pack_was_taken_is_told_with_its_seal() {
    AuditorsPack pack = pack();
    assertThat(ledger.events.fired)
        .singleElement()
        .isInstanceOfSatisfying(
            AuditorsPackTaken.class,
            told -> {
              assertThat(told.by()).isEqualTo(AUDITOR.label());
              assertThat(told.from()).isEqualTo(OPEN);
              assertThat(told.until()).isEqualTo("2026-12-31");
              assertThat(told.digest()).isEqualTo(end(pack.zip()));
            });
  }

  @Test
  void what_is_not_chained_yet_is_not_packed() {
    ledger.post(EntryReason.DONATION, BANK, 5, STRIKE, -5);
    refuses("pack.unsealed", OPEN, OPEN);
    seal();
    assertThat(pack().zip()).isNotEmpty();
  }

  @Test
  void a_pack_is_of_periods_that_there_are_and_for_those_who_read_the_books() {
    refuses("period.unknown", DAY, OPEN);
    refuses("period.unknown", OPEN, DAY);
    refuses("period.unknown", OPEN, CLOSED);
    assertThatThrownBy(
            () -> ledger.ask(STRANGER, books -> books.packs().take(OPEN, OPEN, STRANGER)))
        .hasMessage("not-allowed");
    assertThat(ledger.ask(APPROVER, books -> books.packs().take(OPEN, OPEN, APPROVER)).zip())
        .isNotEmpty();
  }

  private static void refuses(String key, LocalDate from, LocalDate last) {
    assertThatThrownBy(() -> pack(from, last)).hasMessage(key);
  }

  private static AuditorsPack pack() {
    return pack(OPEN, OPEN);
  }

  private static AuditorsPack pack(LocalDate from, LocalDate last) {
    return ledger.ask(AUDITOR, books -> books.packs().take(from, last, AUDITOR));
  }

  private static void seal() {
    ledger.act(JOB, books -> books.desk().seal(99, JOB));
  }

  private static String end(byte[] pack) {
    return new String(pack, pack.length - 64, 64, StandardCharsets.US_ASCII);
  }

  private static String text(AuditorsPack pack, String name) throws IOException {
    return new String(PacksOfTests.unpacked(pack.zip()).get(name), StandardCharsets.UTF_8);
  }
}
