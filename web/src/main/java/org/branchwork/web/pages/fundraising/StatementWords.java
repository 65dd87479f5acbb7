package org.branchwork.web.pages.fundraising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.StatementGap;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What is said of a statement file. */
final class StatementWords {

  private StatementWords() {}

  /** Why a file was not read, with its line. */
  static String problem(StatementProblem problem) {
    return inLine(problem.line(), Texts.say("bank.problem." + problem.kind(), problem.found()));
  }

  /** What is asked, with its line. */
  static String question(StatementQuestion question) {
    List<Object> values = new ArrayList<>();
    for (String value : question.values()) {
      values.add(
          switch (question.kind()) {
            case PART_DAY, DAY_NOT_OVER -> day(value);
            // the day and how many such days there are, on which the words depend
            case DAY_CONFLICT -> value.length() == 10 ? day(value) : Long.valueOf(value);
            default -> value;
          });
    }
    return inLine(question.line(), Texts.say("bank.question." + question.kind(), values.toArray()));
  }

  private static String day(String value) {
    return value.length() == 10 ? Dates.day(LocalDate.parse(value)) : value;
  }

  /** From one day to another, or the one day. */
  static String days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? Dates.day(from)
        : Texts.say("bank.days", Dates.day(from), Dates.day(to));
  }

  /** Where lines are missing. */
  static String gap(StatementGap gap) {
    String sentence =
        Texts.say(
            "bank.gap",
            Dates.day(gap.after()),
            Dates.day(gap.before()),
            Pounds.shown(gap.closingPence()),
            Pounds.shown(gap.openingPence()));
    if (gap.line() == null) {
      return sentence;
    }
    String place =
        gap.file() == null
            ? Texts.say("bank.gap-line", gap.line())
            : Texts.say("bank.gap-file", gap.line(), gap.file());
    return sentence + " " + place;
  }

  private static String inLine(@Nullable Integer line, String sentence) {
    return line == null ? sentence : Texts.say("bank.line", String.valueOf(line), sentence);
  }

  /** Why something was refused, by the field beside which that stands. */
  static Map<String, String> refusals(FundraisingRuleBroken broken) {
    Map<String, String> sentences = new LinkedHashMap<>();
    broken
        .keys()
        .forEach(key -> sentences.merge(field(key), refusal(key), (one, next) -> one + " " + next));
    return sentences;
  }

  static String refusal(String key) {
    return Texts.get("fund.refused." + key);
  }

  /** The field beside which a refusal stands. */
  private static String field(String key) {
    if (key.startsWith("account.")) {
      return key.split("\\.")[1];
    }
    return key.startsWith("mapping.")
        ? "column-0"
        : Map.of(
                "statement.balances.one", "opening",
                "statement.account.unknown", "account",
                "statement.underway", "file")
            .getOrDefault(key, key.startsWith("statement.file.") ? "file" : "do");
  }
}
