package org.branchwork.fundraising.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.jspecify.annotations.Nullable;

/** The statements of a file with the balances that the treasurer told, and what is still open. */
final class Balancing {
  private final StatementAnswers answers;
  private final List<ReadStatement> statements = new ArrayList<>();
  private final List<StatementQuestion> questions = new ArrayList<>();

  Balancing(ReadFile file, StatementAnswers answers) {
    this.answers = answers;
    long without = file.statements().stream().filter(Balancing::isWithout).count();
    boolean told = answers.openingPence() != null && without == 1;
    for (StatementQuestion question : file.questions()) {
      if (!isAnswered(question.kind(), told)) {
        questions.add(question);
      }
    }
    for (ReadStatement statement : file.statements()) {
      statements.add(told && isWithout(statement) ? told(statement) : statement);
    }
  }

  private boolean isAnswered(Kind kind, boolean told) {
    return switch (kind) {
      case NO_BALANCE -> told || answers.wholeDays();
      case BALANCE_BREAK, STATEMENT_GAP -> answers.acceptBreaks();
      default -> false;
    };
  }

  private static boolean isWithout(ReadStatement statement) {
    return statement.openingPence() == null && statement.closingPence() == null;
  }

  private ReadStatement told(ReadStatement statement) {
    ReadStatement balanced =
        new ReadStatement(
            statement.format(),
            statement.account(),
            statement.currency(),
            answers.openingPence(),
            answers.closingPence(),
            statement.lines());
    check(balanced);
    return balanced;
  }

  private void check(ReadStatement statement) {
    @Nullable Long opening = statement.openingPence();
    @Nullable Long closing = statement.closingPence();
    List<ReadLine> lines = statement.lines();
    if (opening == null || closing == null || lines.isEmpty() || answers.acceptBreaks()) {
      return;
    }
    long computed = opening + lines.stream().mapToLong(ReadLine::amountPence).sum();
    if (computed != closing) {
      int last = lines.get(lines.size() - 1).line();
      questions.add(
          new StatementQuestion(
              Kind.BALANCE_BREAK, last, List.of(pounds(computed), pounds(closing))));
    }
  }

  private static String pounds(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }

  List<ReadStatement> statements() {
    return statements;
  }

  List<StatementQuestion> questions() {
    return questions;
  }
}
