package org.branchwork.fundraising.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.matching.InventedLines.Labelled;

/**
 * Writes invented lines as a bank's file, {@code statement.csv}, and the pledges that they are for,
 * {@code pledges.tsv}: reference, name, pence, day, kind, state. Run by {@code deploy/bin/bench
 * reconcile}, in a process of its own.
 */
public final class InventedStatement {

  private static final long OPENING_PENCE = 100_000_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The invented appeal ends after today, and a bank tells what was. */
  private static final int YEARS_BACK = 1;

  private InventedStatement() {}

  /**
   * Writes both.
   *
   * @param given seed, number of lines, number of pledges, account number, directory
   */
  public static void main(String[] given) throws IOException {
    InventedLines invented =
        InventedLines.of(
            Long.parseLong(given[0]), Integer.parseInt(given[1]), Integer.parseInt(given[2]));
    Path directory = Path.of(given[4]);
    Files.write(directory.resolve("statement.csv"), statement(invented, given[3]));
    Files.write(
        directory.resolve("pledges.tsv"),
        invented.pledges.pledges().stream().map(InventedStatement::pledge).toList());
  }

  /** As Lloyds writes it: the newest first, with the balance after each line. */
  private static List<String> statement(InventedLines invented, String account) {
    List<LineToMatch> lines =
        invented.all.stream()
            .map(Labelled::line)
            .filter(line -> line.pence() != 0)
            .sorted(Comparator.comparing(LineToMatch::date))
            .toList();
    List<String> rows = new ArrayList<>();
    long balance = OPENING_PENCE;
    for (LineToMatch line : lines) {
      balance += line.pence();
      rows.add(row(line, account, balance));
    }
    rows.add(
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
            + "Debit Amount,Credit Amount,Balance,");
    Collections.reverse(rows);
    return rows;
  }

  private static String row(LineToMatch line, String account, long balance) {
    String text = line.text();
    String said =
        Stream.of(line.payer(), line.bankReference())
            .filter(part -> !text.contains(part))
            .reduce(text, (all, part) -> all + " " + part);
    String amount = pounds(Math.abs(line.pence()));
    return String.join(
        ",",
        DAY.format(line.date().minusYears(YEARS_BACK)),
        "FPI",
        "'08-99-99",
        account,
        '"' + said.replace("\"", "\"\"") + '"',
        line.pence() < 0 ? amount : "",
        line.pence() < 0 ? "" : amount,
        pounds(balance),
        "");
  }

  private static String pledge(PledgeToMatch pledge) {
    return String.join(
        "\t",
        pledge.reference().shown(),
        pledge.names().get(0),
        Long.toString(pledge.openPence()),
        pledge.pledgedOn().minusYears(YEARS_BACK).toString(),
        pledge.kind().name(),
        pledge.state().name());
  }

  private static String pounds(long pence) {
    return String.format(Locale.ROOT, "%d.%02d", pence / 100, pence % 100);
  }
}
