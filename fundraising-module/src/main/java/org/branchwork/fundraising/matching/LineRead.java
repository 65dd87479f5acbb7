package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.LineToMatch;

/** A line of a statement, taken apart into what the ladder asks of it. */
final class LineRead {

  /** A code is read from so many of its characters on. */
  static final int SHORTEST_CUT = 5;

  private static final Set<String> RETURNED =
      Set.of("RETURNED", "REVERSAL", "REVERSED", "RECALLED", "UNPAID", "REJECTED");

  private static final int CODE = 8;

  private final LineToMatch line;
  private final List<String> texts;
  private final NameWords payer;
  private final List<NameWords> names = new ArrayList<>(3);
  private final List<String> words = new ArrayList<>();

  LineRead(LineToMatch line) {
    this.line = line;
    texts = List.of(line.bankReference(), line.text(), line.payer());
    texts.forEach(text -> names.add(NameWords.of(text)));
    payer = names.get(2);
    texts.forEach(text -> split(text.toUpperCase(Locale.ROOT)));
  }

  LineToMatch line() {
    return line;
  }

  NameWords payer() {
    return payer;
  }

  /** What checks, whether or not a pledge has it. */
  Set<PaymentReference> references() {
    Set<PaymentReference> found = new LinkedHashSet<>(2);
    texts.forEach(text -> found.addAll(PaymentReference.allFound(text)));
    return found;
  }

  /** What one wrong character may hide. */
  Set<PaymentReference> mended() {
    Set<PaymentReference> found = new LinkedHashSet<>(2);
    texts.forEach(text -> found.addAll(PaymentReference.allNearlyFound(text)));
    return found;
  }

  /** Whole words that check although the prefix is missing or wrong. */
  Set<PaymentReference> bare() {
    Set<PaymentReference> found = new LinkedHashSet<>(2);
    for (String word : words) {
      if (word.length() >= CODE && word.length() <= CODE + 2) {
        bare(word).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<PaymentReference> bare(String word) {
    return PaymentReference.parse(word.substring(word.length() - CODE));
  }

  /** Beginnings of codes at the end of a word: banks cut what is too long. */
  Set<String> cut() {
    Set<String> found = new LinkedHashSet<>(2);
    for (String word : words) {
      int prefix = word.lastIndexOf("SF");
      int length = word.length() - prefix - 2;
      if (prefix >= 0 && length >= SHORTEST_CUT && length < CODE) {
        String code = word.substring(prefix + 2);
        found.add(code.replace('O', '0').replace('I', '1').replace('L', '1'));
      }
    }
    return found;
  }

  /** The word that says that money came back: the branch's own, or a payment that failed. */
  Optional<String> returned() {
    return names.subList(0, 2).stream()
        .flatMap(name -> name.words().stream())
        .filter(RETURNED::contains)
        .findFirst();
  }

  /** What the line says, field by field: any of it may be a name. */
  List<NameWords> names() {
    return names;
  }

  /**
   * How alike the line is to a pledge's names, in percent: field by field, for names stay whole.
   */
  int alike(Named named) {
    int most = 0;
    for (NameWords said : names) {
      most = Math.max(most, named.alike(said));
    }
    return most;
  }

  private void split(String upper) {
    int from = 0;
    for (int i = 0; i <= upper.length(); i++) {
      if (i == upper.length() || !Character.isLetterOrDigit(upper.charAt(i))) {
        if (i > from) {
          words.add(upper.substring(from, i));
        }
        from = i + 1;
      }
    }
  }
}
