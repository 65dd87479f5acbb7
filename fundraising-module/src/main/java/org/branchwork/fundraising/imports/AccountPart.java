package org.branchwork.fundraising.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.statements.StatementDoor;
import org.jspecify.annotations.Nullable;

/** What a file shows of one account: its movements, oldest first, and every day that it covers. */
final class AccountPart {
  private final BankAccountView account;
  private final List<Movement> movements = new ArrayList<>();
  private final NavigableMap<LocalDate, FileDay> days = new TreeMap<>();
  private @Nullable Long openingPence;
  private boolean balancesKnown = true;

  /** A line that moves money. */
  record Movement(ReadLine line, String key) {}

  /** A day while its lines are gathered. */
  private static final class FileDay {
    final Tally tally = new Tally();

    /** How far the balances that the file shows differ from what its lines add up to. */
    long brokenPence;
  }

  private AccountPart(BankAccountView account) {
    this.account = account;
  }

  /**
   * Gathers the statements of one account.
   *
   * @param statements at least one, each with at least one line that moves money
   */
  static AccountPart of(BankAccountView account, List<ReadStatement> statements) {
    AccountPart part = new AccountPart(account);
    List<Run> runs = new ArrayList<>(statements.stream().map(Run::of).toList());
    runs.sort(Comparator.comparing(Run::first));
    part.balancesKnown = runs.stream().allMatch(run -> run.openingPence() != null);
    long at = 0;
    for (Run run : runs) {
      at = part.take(run, at);
    }
    return part;
  }

  /** One statement, oldest line first. */
  private record Run(
      List<ReadLine> lines, @Nullable Long openingPence, @Nullable Long closingPence) {

    static Run of(ReadStatement statement) {
      List<ReadLine> lines =
          StatementDoor.oldestFirst(
              statement.lines().stream().filter(line -> line.amountPence() != 0).toList());
      @Nullable Long opening = statement.openingPence();
      @Nullable Long closing = statement.closingPence();
      if (opening == null && closing != null) {
        opening = closing - lines.stream().mapToLong(ReadLine::amountPence).sum();
      }
      return new Run(lines, opening, closing);
    }

    LocalDate first() {
      return lines.stream().map(ReadLine::date).min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private long take(Run run, long before) {
    @Nullable Long opening = run.openingPence();
    long at = before;
    if (balancesKnown && opening != null) {
      if (openingPence == null) {
        openingPence = opening;
      } else {
        day(run.first()).brokenPence += opening - at;
      }
      at = opening;
    }
    for (ReadLine line : run.lines()) {
      at += add(line, at);
    }
    @Nullable Long closing = run.closingPence();
    if (balancesKnown && closing != null && closing != at) {
      day(run.lines().get(run.lines().size() - 1).date()).brokenPence += closing - at;
      at = closing;
    }
    return at;
  }

  /** Adds a line and tells how far the balance moves with it. */
  private long add(ReadLine line, long at) {
    Movement movement = new Movement(line, LineKey.of(line));
    movements.add(movement);
    FileDay day = day(line.date());
    @Nullable Long shown = line.balancePence();
    day.tally.add(movement.key(), 1, line.amountPence(), shown);
    long broken = shown == null || !balancesKnown ? 0 : shown - at - line.amountPence();
    day.brokenPence += broken;
    return line.amountPence() + broken;
  }

  private FileDay day(LocalDate day) {
    return days.computeIfAbsent(day, unused -> new FileDay());
  }

  /**
   * Every day from the first to the last, days without a line too: that nothing moved is shown.
   *
   * @param wholeDays whether no line of the first and the last day is missing; of those between
   *     none is
   */
  NavigableMap<LocalDate, KnownDay> days(boolean wholeDays) {
    NavigableMap<LocalDate, KnownDay> known = new TreeMap<>();
    @Nullable Long at = openingPence;
    for (LocalDate day = first(); !day.isAfter(last()); day = day.plusDays(1)) {
      FileDay shown = days.getOrDefault(day, new FileDay());
      @Nullable Long closing = at == null ? null : at + shown.tally.pence() + shown.brokenPence;
      known.put(
          day,
          new KnownDay(
              shown.tally,
              at,
              closing,
              wholeDays || day.isAfter(first()),
              wholeDays || day.isBefore(last()),
              shown.brokenPence != 0));
      at = closing;
    }
    return known;
  }

  BankAccountView account() {
    return account;
  }

  List<Movement> movements() {
    return movements;
  }

  LocalDate first() {
    return days.firstKey();
  }

  LocalDate last() {
    return days.lastKey();
  }

  /** Where the first line of this day begins in the file; {@code null} when it has none. */
  @Nullable Integer lineOf(LocalDate day) {
    return movements.stream()
        .filter(each -> each.line().date().equals(day))
        .map(each -> each.line().line())
        .findFirst()
        .orElse(null);
  }
}
