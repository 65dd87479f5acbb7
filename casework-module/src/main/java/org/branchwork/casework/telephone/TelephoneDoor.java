package org.branchwork.casework.telephone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers as people in the United Kingdom type them. It is lenient, refuses nothing
 * and never replaces what was typed.
 */
public final class TelephoneDoor {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Number NONE = new Number(null, null, false);
  private static final long MOST_TRIES = 20;
  private static final long MOST_FOUND = 10_000;

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

  /**
   * A number within a text.
   *
   * @param words as they stand there
   */
  public record Said(String words, String e164) {}

  /** The numbers that a text says, in order. */
  public static List<Said> all(String text) {
    List<Said> said = new ArrayList<>();
    for (PhoneNumberMatch found : NUMBERS.findNumbers(text, "GB", Leniency.VALID, MOST_FOUND)) {
      said.add(new Said(found.rawString(), NUMBERS.format(found.number(), PhoneNumberFormat.E164)));
    }
    return said;
  }

  private static Number number(PhoneNumber number) {
    return new Number(
        NUMBERS.format(number, PhoneNumberFormat.E164),
        number.getExtension().isEmpty() ? null : number.getExtension(),
        NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
  }
}
