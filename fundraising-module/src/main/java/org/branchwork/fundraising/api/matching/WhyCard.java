package org.branchwork.fundraising.api.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.jspecify.annotations.Nullable;

/**
 * Why the ladder decided as it did. The same line, pledges, payers and rule version give the same
 * card, byte for byte, in whatever order they are handed over.
 *
 * <p>Facts are keys of this list with a value. For: {@code reference.exact}, {@code
 * reference.mended}, {@code reference.cut}, {@code reference.bare} (the reference meant), {@code
 * amount.equal} (pence), {@code account.known}, {@code payer.known} (the donor's key), {@code
 * name.alike} (percent), {@code pledged.days} (days from pledge to money; negative when the money
 * came first). Against: {@code amount.part} (pence that stay open), {@code amount.over} (pence too
 * many), {@code name.differs} (percent alike), {@code pledge.late}, {@code pledge.cancelled}
 * (pledged on), {@code pledge.paid} (nothing is open), {@code reference.unknown} (checks, but no
 * pledge has it), {@code references.several} (how many), {@code tie} (a reference equally likely),
 * {@code money.out}, {@code money.returned} (the word that says so).
 *
 * @param ruleVersion which edition of the rules decided; it changes with every rule
 * @param outcome what was decided
 * @param rung by which step; {@code null} when none held
 * @param pledge the pledge it is about, if one
 * @param factsFor what speaks for it
 * @param factsAgainst what speaks against it
 * @param runnerUp the next likely pledge, if there is one
 */
public record WhyCard(
    int ruleVersion,
    Outcome outcome,
    @Nullable Rung rung,
    @Nullable PaymentReference pledge,
    List<Fact> factsFor,
    List<Fact> factsAgainst,
    @Nullable RunnerUp runnerUp) {

  private static final String NOTHING = "-";

  /**
   * A fact.
   *
   * @param key from the list above, without blanks
   * @param value a number, a day, a reference or a key; may be empty
   */
  public record Fact(String key, String value) {}

  /**
   * The pledge that came second.
   *
   * @param distance how far behind: 1000 a rung, and within a rung 400 for the exact amount, 200
   *     for a pledge that stands, and the percent by which the names are alike
   */
  public record RunnerUp(PaymentReference pledge, Rung rung, int distance) {}

  /** Copies the facts. */
  public WhyCard {
    factsFor = List.copyOf(factsFor);
    factsAgainst = List.copyOf(factsAgainst);
  }

  /**
   * The card as it is stored: a line for each part, {@code key value}, ended by a line feed; in
   * values backslash, line feed and carriage return are written {@code \\}, {@code \n}, {@code \r}.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "rules", String.valueOf(ruleVersion));
    line(text, "outcome", outcome.name());
    line(text, "rung", rung == null ? NOTHING : rung.name());
    line(text, "pledge", pledge == null ? NOTHING : pledge.shown());
    factsFor.forEach(fact -> line(text, "+" + fact.key(), fact.value()));
    factsAgainst.forEach(fact -> line(text, "-" + fact.key(), fact.value()));
    if (runnerUp != null) {
      String distance = runnerUp.rung() + " " + runnerUp.distance();
      line(text, "runner-up", runnerUp.pledge().shown() + " " + distance);
    }
    return text.toString();
  }

  /**
   * Reads a stored card, so that {@code of(card.text())} equals the card.
   *
   * @throws IllegalArgumentException when the text is no card
   */
  public static WhyCard of(String text) {
    List<String[]> lines =
        text.lines().map(line -> line.split(" ", 2)).filter(line -> line.length == 2).toList();
    String rung = value(lines, "rung").orElse(NOTHING);
    return new WhyCard(
        Integer.parseInt(value(lines, "rules").orElse("")),
        Outcome.valueOf(value(lines, "outcome").orElse("")),
        rung.equals(NOTHING) ? null : Rung.valueOf(rung),
        value(lines, "pledge").flatMap(PaymentReference::parse).orElse(null),
        facts(lines, '+'),
        facts(lines, '-'),
        value(lines, "runner-up").map(WhyCard::runnerUp).orElse(null));
  }

  private static RunnerUp runnerUp(String value) {
    String[] parts = value.split(" ", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("a runner-up has a reference, a rung and a distance");
    }
    return new RunnerUp(
        PaymentReference.parse(parts[0]).orElseThrow(IllegalArgumentException::new),
        Rung.valueOf(parts[1]),
        Integer.parseInt(parts[2]));
  }

  private static void line(StringBuilder text, String key, String value) {
    String inOneLine = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    text.append(key).append(' ').append(inOneLine).append('\n');
  }

  private static Optional<String> value(List<String[]> lines, String key) {
    return lines.stream().filter(line -> line[0].equals(key)).map(line -> line[1]).findFirst();
  }

  private static List<Fact> facts(List<String[]> lines, char sign) {
    List<Fact> facts = new ArrayList<>();
    for (String[] line : lines) {
      if (line[0].length() > 1 && line[0].charAt(0) == sign) {
        facts.add(new Fact(line[0].substring(1), written(line[1])));
      }
    }
    return facts;
  }

  private static String written(String inOneLine) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < inOneLine.length(); i++) {
      char c = inOneLine.charAt(i);
      if (c == '\\' && i + 1 < inOneLine.length()) {
        i++;
        c = inOneLine.charAt(i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
      }
      value.append(c);
    }
    return value.toString();
  }
}
