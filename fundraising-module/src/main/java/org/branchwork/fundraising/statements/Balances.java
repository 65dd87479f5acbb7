package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Balances computed anew from the lines: where they break, a line is missing, repeated or changed.
 */
final class Balances {

  private Balances() {}

  /** What does not add up, or cannot be added up, in the order of the file. */
  static List<StatementQuestion> check(List<Sheet> sheets) {
    List<StatementQuestion> questions = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      StatementQuestion question = check(sheet);
      if (question != null) {
        questions.add(question);
      }
      if (i > 0 && isGap(sheets.get(i - 1), sheet)) {
        questions.add(
            differ(
                Kind.STATEMENT_GAP,
                sheet.openingLine,
                Objects.requireNonNull(sheets.get(i - 1).closingPence),
                Objects.requireNonNull(sheet.openingPence)));
      }
    }
    return questions;
  }

  private static @Nullable StatementQuestion check(Sheet sheet) {
    if (sheet.lines.stream().anyMatch(line -> line.balancePence() != null)) {
      return checkRunning(sheet);
    }
    if (sheet.openingPence == null && sheet.closingPence == null) {
      String account = sheet.account == null ? "" : sheet.account;
      return new StatementQuestion(Kind.NO_BALANCE, null, List.of(account));
    }
    if (sheet.openingPence == null || sheet.closingPence == null) {
      return null;
    }
    long sum = sheet.lines.stream().mapToLong(ReadLine::amountPence).sum();
    long computed = sheet.openingPence + sum;
    return computed == sheet.closingPence
        ? null
        : differ(Kind.BALANCE_BREAK, sheet.closingLine, computed, sheet.closingPence);
  }

  private static @Nullable StatementQuestion checkRunning(Sheet sheet) {
    Walk walk = new Walk(oldestFirst(sheet.lines));
    sheet.openingPence = walk.opening;
    sheet.closingPence = walk.closing;
    return walk.first;
  }

  /** The order, oldest or newest first, is the one in which fewer balances break. */
  static List<ReadLine> oldestFirst(List<ReadLine> lines) {
    List<ReadLine> turned = new ArrayList<>(lines);
    Collections.reverse(turned);
    int down = new Walk(lines).breaks;
    int up = new Walk(turned).breaks;
    boolean newestFirst =
        !lines.isEmpty() && lines.get(0).date().isAfter(turned.get(0).date()) && up == down;
    return newestFirst || up < down ? turned : lines;
  }

  /** A file may hold its statements newest first, so a gap is one in both directions. */
  private static boolean isGap(Sheet one, Sheet next) {
    boolean stated = one.closingPence != null && next.openingPence != null;
    boolean follows = stated && Objects.equals(one.closingPence, next.openingPence);
    boolean precedes =
        next.closingPence != null && Objects.equals(next.closingPence, one.openingPence);
    return one.sameAccount(next) && stated && !follows && !precedes;
  }

  private static StatementQuestion differ(Kind kind, int line, long computed, long shown) {
    return new StatementQuestion(
        kind, line, List.of(Pence.inPounds(computed), Pence.inPounds(shown)));
  }

  /** One walk over the lines, oldest first; a line may show no balance. */
  private static final class Walk {
    private @Nullable Long opening;
    private @Nullable Long closing;
    private @Nullable StatementQuestion first;
    private int breaks;

    Walk(List<ReadLine> lines) {
      long since = 0;
      for (ReadLine line : lines) {
        since += line.amountPence();
        Long shown = line.balancePence();
        if (shown != null) {
          compare(line, shown, since);
          closing = shown;
          since = 0;
        }
      }
      closing = closing == null ? null : closing + since;
    }

    private void compare(ReadLine line, long shown, long since) {
      if (closing == null) {
        opening = shown - since;
      } else if (closing + since != shown) {
        breaks++;
        first =
            first == null ? differ(Kind.BALANCE_BREAK, line.line(), closing + since, shown) : first;
      }
    }
  }
}
