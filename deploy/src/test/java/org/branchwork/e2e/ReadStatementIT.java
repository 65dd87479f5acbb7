package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code admin read-statement} of the executable jar. */
class ReadStatementIT {
  private static final String STATEMENT =
      """
      Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance,
      02/11/2026,FPI,'08-99-99,66374958,ANN EXAMPLE,,150.00,160.00,
      """;

  @TempDir Path home;

  @Test
  void a_statement_is_read_without_portal_database_or_directory() throws IOException {
    var file = Files.writeString(home.resolve("s.csv"), STATEMENT);

    var command = read(file);

    assertThat(command.exitCode()).isZero();
    assertThat(command.said())
        .singleElement()
        .asString()
        .contains("\"format\":\"csv/lloyds\"", "\"amountPence\":15000", "\"problem\":null");
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(home.resolve("secrets")).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_read_whole_is_told_with_its_line() throws IOException {
    var file = Files.writeString(home.resolve("s.csv"), STATEMENT.replace("150.00", "15O.OO"));

    var command = read(file);

    assertThat(command.exitCode()).isZero();
    assertThat(command.said())
        .singleElement()
        .asString()
        .contains("\"statements\":[]", "\"problem\":\"Line 2: ");
  }

  private Launched read(Path file) {
    return Launched.command(home, home.resolve("data"), "admin", "read-statement", file.toString());
  }
}
