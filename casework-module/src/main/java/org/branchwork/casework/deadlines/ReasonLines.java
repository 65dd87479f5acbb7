package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;

/**
 * The reasons of a limit as a column keeps them: a line each, its key and then what it mentions,
 * with tabs between; a letter before each says whether it is a day, a number or a text.
 */
final class ReasonLines {

  private ReasonLines() {}

  static String write(List<Reason> reasons) {
    return reasons.stream().map(ReasonLines::line).collect(Collectors.joining("\n"));
  }

  static List<Reason> read(String lines) {
    return lines.lines().map(ReasonLines::reason).toList();
  }

  private static String line(Reason reason) {
    return Stream.concat(
            Stream.of(reason.key()), reason.arguments().stream().map(ReasonLines::word))
        .collect(Collectors.joining("\t"));
  }

  private static String word(Object argument) {
    if (argument instanceof LocalDate day) {
      return "d" + day;
    }
    return argument instanceof Integer number
        ? "n" + number
        : "s" + argument.toString().replaceAll("\\s", " ");
  }

  private static Reason reason(String line) {
    List<String> words = List.of(line.split("\t"));
    return new Reason(words.get(0), words.stream().skip(1).map(ReasonLines::argument).toList());
  }

  private static Object argument(String word) {
    String value = word.substring(1);
    return switch (word.charAt(0)) {
      case 'd' -> LocalDate.parse(value);
      case 'n' -> Integer.valueOf(value);
      default -> value;
    };
  }
}
