package org.branchwork.casework.api;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a case is called: six random characters and two check characters of Crockford's base 32,
 * shown as {@code EQ-XXXX-XXXX}, so that it can be read out on the telephone. The check characters
 * are a shortened Reed–Solomon code over GF(32): any one or two wrong characters are noticed,
 * without asking the database.
 *
 * @param characters the eight characters, upper case, without prefix and hyphens
 */
public record CaseReference(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String PREFIX = "EQ";
  private static final int LENGTH = 8;
  private static final int RANDOM_LENGTH = 6;

  /** x⁵ + x² + 1, by which products in GF(32) are reduced. */
  private static final int PRIMITIVE = 0b100101;

  private static final int ALPHA = 2;
  private static final int ALPHA_SQUARED = 4;

  /** The generator (x − α)(x − α²) is x² + {@code LINEAR}·x + {@code CONSTANT}. */
  @SuppressWarnings("XorPower") // addition in GF(32)
  private static final int LINEAR = ALPHA ^ ALPHA_SQUARED;

  private static final int CONSTANT = times(ALPHA, ALPHA_SQUARED);

  /**
   * A reference of eight characters of the alphabet; whether they check is another question.
   *
   * @throws IllegalArgumentException when they are not eight characters of the alphabet
   */
  public CaseReference {
    Objects.requireNonNull(characters, "characters");
    if (characters.length() != LENGTH || !characters.chars().allMatch(CaseReference::isCharacter)) {
      throw new IllegalArgumentException("a reference is eight characters of base 32");
    }
  }

  /**
   * Six characters of the alphabet with their check characters added.
   *
   * @throws IllegalArgumentException when they are not six characters of the alphabet
   */
  public static CaseReference of(String six) {
    if (six.length() != RANDOM_LENGTH || !six.chars().allMatch(CaseReference::isCharacter)) {
      throw new IllegalArgumentException("the random part is six characters of base 32");
    }
    int[] check = check(six);
    return new CaseReference(six + ALPHABET.charAt(check[0]) + ALPHABET.charAt(check[1]));
  }

  /** A new reference; that no case has it yet is for the caller to see. */
  public static CaseReference random(RandomGenerator random) {
    StringBuilder six = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      six.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return of(six.toString());
  }

  /**
   * Reads what a person typed: lower case, spaces, other or no hyphens and a missing {@code EQ} are
   * taken as they are meant, I and L as 1, O as 0.
   *
   * @return empty when it does not have the shape of a reference; {@link #checks()} tells the rest
   */
  public static Optional<CaseReference> parse(@Nullable String typed) {
    if (typed == null || typed.length() > 100) {
      return Optional.empty();
    }
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}._/]", "");
    if (bare.length() == PREFIX.length() + LENGTH && bare.startsWith(PREFIX)) {
      bare = bare.substring(PREFIX.length());
    }
    String read = bare.replace('I', '1').replace('L', '1').replace('O', '0');
    if (read.length() != LENGTH || !read.chars().allMatch(CaseReference::isCharacter)) {
      return Optional.empty();
    }
    return Optional.of(new CaseReference(read));
  }

  /** Whether the check characters fit; if not, at least one character is wrong. */
  public boolean checks() {
    return of(characters.substring(0, RANDOM_LENGTH)).equals(this);
  }

  /** As people see it: {@code EQ-XXXX-XXXX}. */
  public String shown() {
    return PREFIX + '-' + characters.substring(0, 4) + '-' + characters.substring(4);
  }

  @Override
  public String toString() {
    return shown();
  }

  private static boolean isCharacter(int c) {
    return ALPHABET.indexOf(c) >= 0;
  }

  /** The remainder of the six values, moved up by two places, by the generator. */
  private static int[] check(String six) {
    int high = 0;
    int low = 0;
    for (int i = 0; i < six.length(); i++) {
      int carried = ALPHABET.indexOf(six.charAt(i)) ^ high;
      high = low ^ times(carried, LINEAR);
      low = times(carried, CONSTANT);
    }
    return new int[] {high, low};
  }

  private static int times(int a, int b) {
    int product = 0;
    int shifted = a;
    for (int rest = b; rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        product ^= shifted;
      }
      shifted <<= 1;
      if ((shifted & 0b100000) != 0) {
        shifted ^= PRIMITIVE;
      }
    }
    return product;
  }
}
