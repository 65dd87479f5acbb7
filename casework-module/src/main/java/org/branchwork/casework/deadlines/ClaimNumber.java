package org.branchwork.casework.deadlines;

import java.util.Locale;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The number that a tribunal, or the receipt of its online form, gives a claim. No form of it is
 * published that holds everywhere, so it is taken as it is read: four digits in a row tell it from
 * a word, and nobody is asked whether there is such a claim.
 */
final class ClaimNumber {

  private static final Pattern FORM = Pattern.compile("(?=.*[0-9]{4})[A-Z0-9][A-Z0-9 ./-]{3,29}");

  private ClaimNumber() {}

  /** As it is kept, in capitals; {@code null} for none, where none is needed. */
  static @Nullable String read(@Nullable String typed, boolean needed) {
    String number = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (number.isEmpty() && needed) {
      throw new CaseworkRuleBroken("limits.claim-number.missing");
    }
    if (!number.isEmpty() && !FORM.matcher(number).matches()) {
      throw new CaseworkRuleBroken("limits.claim-number.form");
    }
    return number.isEmpty() ? null : number;
  }
}
