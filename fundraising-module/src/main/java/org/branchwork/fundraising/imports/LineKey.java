package org.branchwork.fundraising.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.statements.StatementDoor;

/** What makes two lines of an account equal: day, amount, text, and balance where there is one. */
final class LineKey {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private LineKey() {}

  /** A digest, for a text may be longer than an index holds. */
  static String of(ReadLine line) {
    String balance = Objects.toString(line.balancePence(), "");
    String all =
        String.join(
            "|",
            line.date().toString(),
            Long.toString(line.amountPence()),
            balance,
            text(line.text()));
    return StatementDoor.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Banks write the same text now in small and now in capital letters, and pad it. */
  private static String text(String shown) {
    String plain = Normalizer.normalize(shown, Form.NFKC).toUpperCase(Locale.ROOT);
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}
