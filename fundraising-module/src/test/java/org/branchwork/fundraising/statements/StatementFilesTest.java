package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test data set: beside every file stands what has to be read of it. */
class StatementFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lloyds.csv",
        "cooperative.csv",
        "barclays.csv",
        "natwest.csv",
        "bankline.csv",
        "hsbc.csv",
        "nationwide.csv",
        "starling.csv",
        "monzo.csv",
        "monzo-2018.csv"
      })
  void a_file_of_each_format_is_read_with_all_its_traps(String name) {
    String expected = new String(Described.bytes(name + ".txt"), StandardCharsets.UTF_8);

    assertThat(Described.of(StatementDoor.read(Described.bytes(name)))).isEqualTo(expected.strip());
  }
}
