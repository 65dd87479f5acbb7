package org.branchwork.web.pages.casework;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Pounds and minutes as they are typed and read. */
final class Amounts {

  /** At most twelve digits before the pence: what is longer is no amount of money. */
  private static final Pattern POUNDS =
      Pattern.compile("£?\\s*(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.(\\d{2}))?");

  private static final int HOUR = 60;

  private Amounts() {}

  /** Pence of what was typed, such as {@code 1,234.50}; empty when it is no amount. */
  static Optional<Long> pence(String typed) {
    Matcher found = POUNDS.matcher(typed.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    long pounds = Long.parseLong(found.group(1).replace(",", ""));
    String pence = found.group(2);
    return Optional.of(pounds * 100 + (pence == null ? 0 : Long.parseLong(pence)));
  }

  /** {@code 1,234.50}; empty for none. */
  static String pounds(@Nullable Long pence) {
    return pence == null ? "" : String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(pence, 2));
  }

  /** {@code 1 h 30 min}. */
  static String time(long minutes) {
    return minutes < HOUR
        ? Texts.say("result.minutes", minutes)
        : Texts.say("result.hours", minutes / HOUR, minutes % HOUR);
  }
}
