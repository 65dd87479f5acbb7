package org.branchwork.fundraising.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;

/** The files of the test data set, and what was read of one as lines that a person can check. */
final class Described {

  private Described() {}

  static byte[] bytes(String name) {
    try (InputStream file = Described.class.getResourceAsStream("/statements/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Nothing where something is unknown; parts of a line are divided by bars, the payer's account
   * last.
   */
  static String of(ReadFile read) {
    Stream<String> statements = read.statements().stream().map(Described::of);
    Stream<String> questions =
        read.questions().stream().map(q -> "? %s %s %s".formatted(q.kind(), q.line(), q.values()));
    Stream<String> problem =
        Stream.ofNullable(read.problem())
            .map(p -> "! %s %s %s".formatted(p.kind(), p.line(), p.found()));
    return Stream.of(statements, questions, problem)
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  static String of(ReadStatement statement) {
    String head =
        "%s | %s | %s | %s to %s"
            .formatted(
                statement.format(),
                statement.account(),
                statement.currency(),
                statement.openingPence(),
                statement.closingPence());
    return Stream.concat(Stream.of(head), statement.lines().stream().map(Described::of))
        .collect(Collectors.joining("\n"));
  }

  private static String of(ReadLine line) {
    String parts = parts(line);
    return line.payerAccount() == null ? parts : parts + " | " + line.payerAccount();
  }

  private static String parts(ReadLine line) {
    return Stream.of(
            line.line(),
            line.date(),
            line.amountPence(),
            line.balancePence(),
            line.text(),
            line.type(),
            line.payer(),
            line.payerReference(),
            line.bankReference(),
            line.paymentReference())
        .map(part -> part == null ? "" : part.toString())
        .collect(Collectors.joining(" | ", "  ", ""))
        .stripTrailing();
  }
}
