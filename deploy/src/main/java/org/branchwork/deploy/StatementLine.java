package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.statements.StatementDoor;
import org.jspecify.annotations.Nullable;

/** What {@code read-statement} prints of one file, in this order; null where it is unknown. */
record StatementLine(
    String file, List<Statement> statements, List<String> questions, @Nullable String problem) {

  /** A statement of one account. */
  record Statement(
      String format,
      @Nullable String account,
      String currency,
      @Nullable Long openingPence,
      @Nullable Long closingPence,
      List<Line> lines) {
    static Statement of(ReadStatement read) {
      return new Statement(
          read.format(),
          read.account(),
          read.currency(),
          read.openingPence(),
          read.closingPence(),
          read.lines().stream().map(Line::of).toList());
    }
  }

  /** A line of it; money out is negative. */
  record Line(
      String date,
      long amountPence,
      String text,
      @Nullable String reference,
      @Nullable String payer) {
    static Line of(ReadLine read) {
      return new Line(
          read.date().toString(),
          read.amountPence(),
          read.text(),
          read.paymentReference(),
          read.payer());
    }
  }

  /** Reads a file; what cannot be read has a problem, and nothing else to say. */
  static StatementLine of(String file) {
    try {
      return of(file, StatementDoor.read(NamedFile.read(file, StatementLine::bytes)));
    } catch (NamedFile.Unread unread) {
      return new StatementLine(file, List.of(), List.of(), unread.sentence());
    }
  }

  /** One byte more than is read, so that what is too large is seen to be. */
  private static byte[] bytes(Path path) throws IOException {
    try (var content = Files.newInputStream(path)) {
      return content.readNBytes(ReadFile.MOST_BYTES + 1);
    }
  }

  private static StatementLine of(String file, ReadFile read) {
    var problem = read.problem();
    return new StatementLine(
        file,
        read.statements().stream().map(Statement::of).toList(),
        read.questions().stream().map(StatementLine::sentence).toList(),
        problem == null ? null : sentence(problem));
  }

  private static String sentence(StatementProblem problem) {
    return sentence(
        "statement.problem." + problem.kind(), problem.line(), List.of(problem.found()));
  }

  private static String sentence(StatementQuestion question) {
    return sentence("statement.question." + question.kind(), question.line(), question.values());
  }

  private static String sentence(String key, @Nullable Integer line, List<String> values) {
    var all = new ArrayList<Object>(values);
    var sentence = Texts.of(key, all.toArray());
    return line == null ? sentence : Texts.of("statement.line", line, sentence);
  }
}
