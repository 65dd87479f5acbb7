package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SAVINGS;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.ledger.PackVerifier;
import org.branchwork.fundraising.ledger.PacksOfTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the auditor's pack tells of the bank: its files, its lines, and what they were for. */
class PackedMatchesIT extends ReconcileStory {
  @TempDir static Path place;
  private static PackVerifier verifier;

  @BeforeAll
  static void compile() throws Exception {
    verifier = new PackVerifier(place);
  }

  /** A pledge paid, another undone and paid again, a charge, a transfer, and a rest in suspense. */
  @BeforeEach
  void books() throws SQLException {
    at.database.asSuperuser(
        FundraisingDatabase.AS_IT_IS,
        "update fundraising.pledge set public_name = true where reference = '%s'"
            .formatted(PLEDGE.shown()));
    at.accept(at.booked(15_000, "SFABCDEFHE"), PLEDGE, 15_000);
    UUID twice = at.booked(2_500, "JO LINDQVIST");
    at.undo(at.place(twice, 0, Share.ofPledge(OTHER, 2_000), donation(STRIKE, 500)));
    at.place(twice, 2, Share.ofPledge(OTHER, 2_000));
    at.place(at.booked(-700, "CHARGES"), 0, Share.ofFund(Use.FEE, STRIKE, 700));
    UUID in = at.line(SAVINGS, DAY, 1_000, "FROM SAVINGS");
    UUID out = at.line(-1_000, "TO SAVINGS");
    at.book();
    UUID act = UUID.randomUUID();
    at.act(TREASURER, d -> d.desk().join(new JoinLines(act, out, 0, in, 0), TREASURER));
  }

  @Test
  void allocations_and_statements_are_packed_and_hold() throws Exception {
    byte[] pack = at.pack();
    assertThat(verifier.says(pack)).contains("Of 5 lines of the bank, 7 allocations say the same");
    Map<String, byte[]> files = PacksOfTests.unpacked(pack);
    assertThat(files.keySet().stream().filter(name -> name.startsWith("statements/"))).hasSize(4);
    assertThat(text(files, "statements.csv")).contains(",a.csv,csv,0,0,x,");
    String sha256 = at.one("select sha256 from fundraising.statement_file order by seq limit 1");
    assertThat(files.get("statements/" + sha256 + ".csv"))
        .isEqualTo(ReconcileFixture.FILE.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_donor_is_named_by_choice_alone() throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(at.pack());
    assertThat(text(files, "allocations.csv"))
        .contains(",PLEDGE,SFABCDEFHE,Eastfield Hospitals Branch,", ",PLEDGE,SF012345CW,,")
        .doesNotContain("Lindqvist");
  }

  @Test
  void one_flipped_bit_of_allocations_or_statements_is_noticed() throws Exception {
    byte[] pack = at.pack();
    for (String name : List.of("bank-lines.csv", "allocations.csv", "statements")) {
      int at = new String(pack, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 1;
      for (int bit = 0; bit < 800; bit++) {
        pack[at + bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(verifier.says(pack)).as(name + " " + bit).startsWith("broken: ");
        pack[at + bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
    assertThat(verifier.says(pack)).startsWith("The pack holds");
  }

  /** One bit of a file, with a manifest and a seal that are right again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allocations.csv | ,15000, | 4 | more is allocated of the line",
        "allocations.csv | ,700, | 1 | moved otherwise than the lines of the bank",
        "allocations.csv | ,500, | 1 | moved otherwise than the lines of the bank",
        "bank-lines.csv | ,15000, | 5 | moved otherwise than the lines of the bank",
        "bank-lines.csv | ,-700, | 4 | moved otherwise than the lines of the bank",
        "statements/ | - | 0 | is not the statement that was imported",
        "statements.csv | statements/ | 11 | is missing"
      })
  void a_flipped_bit_is_noticed_though_manifest_and_seal_were_made_anew(
      String name, String where, int offset, String says) throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(at.pack());
    String file = files.keySet().stream().filter(f -> f.startsWith(name)).findFirst().orElseThrow();
    byte[] bytes = files.get(file);
    int place = text(files, file).indexOf(where);
    assertThat(place).isNotNegative();
    bytes[place + offset] ^= 1;
    assertThat(verifier.says(PacksOfTests.made(files))).startsWith("broken: ").contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allocations.csv | (?m)^.*,PLEDGE,SFABCDEFHE,.*\\r\\n | moved otherwise",
        "allocations.csv | (?m)^.*,TRANSFER,.*\\r\\n | moved otherwise",
        "bank-lines.csv | (?m)^.*,15000,.*\\r\\n | is missing",
        "statements.csv | (?m)^\"statements.*\\r\\n | is no statement that was imported"
      })
  void what_was_left_out_is_noticed(String name, String row, String says) throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(at.pack());
    String shorter = text(files, name).replaceFirst(row, "");
    assertThat(shorter).isNotEqualTo(text(files, name));
    files.put(name, shorter.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.says(PacksOfTests.made(files))).startsWith("broken: ").contains(says);
  }

  @Test
  void an_undoing_that_is_hidden_is_noticed() throws Exception {
    Map<String, byte[]> files = PacksOfTests.unpacked(at.pack());
    String hidden =
        text(files, "allocations.csv").replaceFirst("(?m)(,500,.*Z),.*,.*,.*Z", "$1,,,");
    assertThat(hidden).isNotEqualTo(text(files, "allocations.csv"));
    files.put("allocations.csv", hidden.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.says(PacksOfTests.made(files)))
        .contains("moved otherwise than the lines of the bank");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
