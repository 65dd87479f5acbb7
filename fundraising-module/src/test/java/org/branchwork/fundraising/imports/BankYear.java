package org.branchwork.fundraising.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.branchwork.fundraising.api.statements.ReadLine;

/** An account's movements of one year, drawn from a seed: equal payments, refunds, empty days. */
final class BankYear {
  static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final List<String> TEXTS =
      List.of("A WREN SFABCDEFHE", "A WREN SFABCDEFHE", "R FINCH", "R FINCH", "COLLECTION", "fee");

  final List<ReadLine> lines = new ArrayList<>();
  final long openingPence = 10_000;

  /**
   * Draws a year.
   *
   * @param distinct whether no line of a day has the amount and balance of another
   */
  BankYear(long seed, boolean distinct) {
    Random random = new Random(seed);
    long balance = openingPence;
    for (LocalDate day = FIRST; day.getYear() == FIRST.getYear(); day = day.plusDays(1)) {
      Set<String> shown = new HashSet<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        long amount = (1 + random.nextInt(3)) * 500L * (random.nextInt(4) == 0 ? -1 : 1);
        if (shown.add(amount + " " + (balance + amount)) || !distinct) {
          balance += amount;
          lines.add(line(day, amount, balance, TEXTS.get(random.nextInt(TEXTS.size()))));
        }
      }
    }
  }

  private ReadLine line(LocalDate day, long amount, Long balance, String text) {
    return new ReadLine(
        lines.size() + 2, day, amount, balance, text, null, null, null, null, null, null);
  }

  /** Parts of the lines that overlap and leave none out, in no order. */
  List<List<ReadLine>> cutAnywhere(Random random) {
    List<List<ReadLine>> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
      parts.add(lines.subList(Math.max(0, from - random.nextInt(40)), to));
      from = to;
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  /** The same, each part of whole days. */
  List<List<ReadLine>> cutByDays(Random random) {
    List<List<ReadLine>> parts = new ArrayList<>();
    LocalDate end = FIRST.plusYears(1);
    for (LocalDate from = FIRST; from.isBefore(end); ) {
      LocalDate to = from.plusDays(1L + random.nextInt(40));
      LocalDate first = from.minusDays(random.nextInt(20));
      List<ReadLine> part =
          lines.stream()
              .filter(line -> !line.date().isBefore(first) && line.date().isBefore(to))
              .toList();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = to;
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  /** The balance before a line. */
  static long before(ReadLine line) {
    return Objects.requireNonNull(line.balancePence()) - line.amountPence();
  }

  static ReadLine withoutBalance(ReadLine line) {
    return new ReadLine(
        line.line(),
        line.date(),
        line.amountPence(),
        null,
        line.text(),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
