package org.branchwork.web.pages.casework;

import java.util.Optional;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Pounds and minutes as they are typed and read. */
final class Amounts {

  private static final int HOUR = 60;

  private Amounts() {}

  /** Pence of what was typed, such as {@code 1,234.50}; empty when it is no amount. */
  static Optional<Long> pence(String typed) {
    return Pounds.pence(typed).filter(pence -> pence >= 0);
  }

  /** {@code 1,234.50}; empty for none. */
  static String pounds(@Nullable Long pence) {
    return Pounds.plain(pence);
  }

  /** {@code 1 h 30 min}. */
  static String time(long minutes) {
    return minutes < HOUR
        ? Texts.say("result.minutes", minutes)
        : Texts.say("result.hours", minutes / HOUR, minutes % HOUR);
  }
}
