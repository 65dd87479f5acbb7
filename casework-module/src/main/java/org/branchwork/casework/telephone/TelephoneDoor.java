package org.branchwork.casework.telephone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers as people in the United Kingdom type them. It is lenient, refuses nothing
 * and never replaces what was typed.
 */
public final class TelephoneDoor {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Number NONE = new Number(null, null, false);
  private static final long MOST_TRIES = 20;

  private TelephoneDoor() {}

  /**
   * What a text says as a telephone number.
   *
   * @param e164 {@code +441514960000}; {@code null} when it holds no number
   * @param extension digits after "ext"; {@code null} for none
   * @param possible whether the number has a length that such numbers have: good for a warning,
   *     never for a refusal
   */
  public record Number(@Nullable String e164, @Nullable String extension, boolean possible) {}

  /** Reads a number; words around its digits do no harm. */
  public static Number read(@Nullable String typed) {
    if (typed == null) {
      return NONE;
    }
    // letters would be read as keys of a telephone, so the words around a number go first
    for (PhoneNumberMatch found : NUMBERS.findNumbers(typed, "GB", Leniency.POSSIBLE, MOST_TRIES)) {
      return number(found.number());
    }
    try {
      return number(NUMBERS.parseAndKeepRawInput(typed.replaceAll("\\p{L}", " "), "GB"));
    } catch (NumberParseException noNumber) {
      return NONE;
    }
  }

  private static Number number(PhoneNumber number) {
    return new Number(
        NUMBERS.format(number, PhoneNumberFormat.E164),
        number.getExtension().isEmpty() ? null : number.getExtension(),
        NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
  }
}
