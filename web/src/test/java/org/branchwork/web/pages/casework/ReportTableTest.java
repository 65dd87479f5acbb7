package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.branchwork.web.pages.casework.ReportTable.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Northgate | \"Northgate\"",
        "=1+1 | \"'=1+1\"",
        "@SUM | \"'@SUM\"",
        "-Depot | \"'-Depot\"",
        "Say \"so\" | \"Say \"\"so\"\"\"",
        "A, B | \"A, B\""
      })
  void a_name_that_members_typed_is_never_a_formula(String name, String cell) {
    ReportTable table = new ReportTable("T", "C", List.of(new Line(name, "5", 5)), 5);
    assertThat(ReportTable.csv("2025", 10, List.of(table)).lines())
        .last()
        .isEqualTo("\"T\"," + cell + ",\"5\"");
  }

  @Test
  void a_count_under_five_is_a_word() {
    assertThat(ReportTable.count(0)).isEqualTo("under 5");
    assertThat(ReportTable.count(5)).isEqualTo("5");
  }
}
