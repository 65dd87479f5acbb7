package org.branchwork.web.pages.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pounds as they are typed and read. */
public final class Pounds {

  /** At most twelve digits before the pence: what is longer is no amount of money. */
  private static final Pattern TYPED =
      Pattern.compile("([-\u2212]?)\\s*£?\\s*(\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.(\\d{2}))?");

  private Pounds() {}

  /** Pence of what was typed, such as {@code -1,234.50}; empty when it is no amount. */
  public static Optional<Long> pence(String typed) {
    Matcher found = TYPED.matcher(typed.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    long pounds = Long.parseLong(found.group(2).replace(",", ""));
    String pence = found.group(3);
    long amount = pounds * 100 + (pence == null ? 0 : Long.parseLong(pence));
    return Optional.of(found.group(1).isEmpty() ? amount : -amount);
  }

  /** {@code 1,234.50}; empty for none. */
  public static String plain(@Nullable Long pence) {
    return pence == null ? "" : String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(pence, 2));
  }

  /** {@code £1,234.50}, below nothing with a sign before it; empty for none. */
  public static String shown(@Nullable Long pence) {
    return pence == null ? "" : (pence < 0 ? "−£" : "£") + plain(Math.abs(pence));
  }
}
