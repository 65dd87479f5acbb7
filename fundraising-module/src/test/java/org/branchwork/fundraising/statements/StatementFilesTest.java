package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test data set: beside every file stands what has to be read of it. */
class StatementFilesTest {

  static Stream<String> files() {
    return Stream.of(
        "lloyds.csv",
        "halifax.csv",
        "cooperative.csv",
        "barclays.csv",
        "natwest.csv",
        "rbs.csv",
        "bankline.csv",
        "hsbc.csv",
        "nationwide.csv",
        "starling.csv",
        "monzo.csv",
        "monzo-2018.csv",
        "statement.camt053.xml",
        "credits.camt054.xml",
        "one.ofx",
        "two.ofx",
        "fund.qif",
        "two.mt940",
        "part.mt942",
        "day.bai");
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_of_each_format_is_read_with_all_its_traps(String name)
      throws NoSuchAlgorithmException {
    byte[] bytes = Described.bytes(name);
    String expected = new String(Described.bytes(name + ".txt"), StandardCharsets.UTF_8);

    ReadFile read = StatementDoor.read(bytes);
    assertThat(Described.of(read)).isEqualTo(expected.strip());
    assertThat(read.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }
}
