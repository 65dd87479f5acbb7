package org.branchwork.fundraising.api.claims;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.branchwork.fundraising.api.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * By what a claim is followed: {@code CL-XXXX-XXXX}, six random and two check characters as those
 * of a {@link PaymentReference}. A value of this type always checks; that there is such a claim is
 * another question.
 *
 * @param characters the eight characters, upper case, without prefix and hyphens
 */
public record ClaimReference(String characters) {

  private static final String PREFIX = "CL";
  private static final int LENGTH = 8;
  private static final int LONGEST_TYPED = 100;

  /**
   * A reference of eight characters.
   *
   * @throws IllegalArgumentException when they are not eight of the alphabet, or do not check
   */
  public ClaimReference {
    characters = new PaymentReference(characters).characters();
  }

  /** A new reference; that no claim has it yet is for the caller to see. */
  public static ClaimReference random(SecureRandom random) {
    return new ClaimReference(PaymentReference.random(random).characters());
  }

  /**
   * Reads what a person typed: lower case, blanks, punctuation and a missing {@code CL} are taken
   * as they are meant, I and L as 1, O as 0.
   *
   * @return empty when it has not the shape of a reference or does not check
   */
  public static Optional<ClaimReference> parse(@Nullable String typed) {
    if (typed == null || typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    boolean prefixed = bare.length() == PREFIX.length() + LENGTH && bare.startsWith(PREFIX);
    String code = prefixed ? bare.substring(PREFIX.length()) : bare;
    return code.length() == LENGTH
        ? PaymentReference.parse(code).map(read -> new ClaimReference(read.characters()))
        : Optional.empty();
  }

  /** As people see and write it: {@code CL-ABCD-EFHE}. */
  public String shown() {
    return PREFIX + "-" + characters.substring(0, 4) + "-" + characters.substring(4);
  }

  @Override
  public String toString() {
    return shown();
  }
}
