package org.branchwork.fundraising.api;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payer writes so that the money finds its pledge: {@code SF}, six random and two check
 * characters of Crockford's base 32, in all 10 of the 18 characters that Faster Payments and Bacs
 * carry. The check characters are a shortened Reed–Solomon code over GF(32) with x⁵ + x² + 1, α = 2
 * and the generator (x − α)(x − α²): any one or two wrong characters are noticed without asking the
 * database. A value of this type always checks; that a pledge has it is another question.
 *
 * @param characters the eight characters, upper case, without the prefix
 */
public record PaymentReference(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String PREFIX = "SF";
  private static final int LENGTH = 8;
  private static final int RANDOM_LENGTH = 6;
  private static final int LONGEST_TYPED = 100;

  /** How many powers of α there are: every element but nought. */
  private static final int ORDER = 31;

  private static final int[] POWER = new int[ORDER];
  private static final int[] LOGARITHM = new int[ORDER + 1];

  static {
    int element = 1;
    for (int i = 0; i < ORDER; i++) {
      POWER[i] = element;
      LOGARITHM[element] = i;
      element = element < 16 ? element << 1 : element << 1 ^ 0b100101;
    }
  }

  /**
   * A reference of eight characters.
   *
   * @throws IllegalArgumentException when they are not eight of the alphabet, or do not check
   */
  public PaymentReference {
    if (!isCode(characters) || !checks(characters)) {
      throw new IllegalArgumentException("a payment reference is eight characters that check");
    }
  }

  /**
   * Six characters of the alphabet with their check characters added.
   *
   * @throws IllegalArgumentException when they are not six of the alphabet
   */
  public static PaymentReference of(String six) {
    String open = six + "00";
    if (!isCode(open)) {
      throw new IllegalArgumentException("the random part is six characters of base 32");
    }
    int first = divide(at(open, 1) ^ at(open, 2), POWER[1] ^ POWER[2]);
    int second = at(open, 1) ^ times(first, POWER[1]);
    return new PaymentReference(six + ALPHABET.charAt(first) + ALPHABET.charAt(second));
  }

  /** A new reference; that no pledge has it yet is for the caller to see. */
  public static PaymentReference random(SecureRandom random) {
    StringBuilder six = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      six.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return of(six.toString());
  }

  /**
   * Reads what a person typed: lower case, blanks, punctuation and a missing {@code SF} are taken
   * as they are meant, I and L as 1, O as 0.
   *
   * @return empty when it has not the shape of a reference or does not check; then {@link
   *     #suggestion} may know what was meant
   */
  public static Optional<PaymentReference> parse(@Nullable String typed) {
    return code(typed).flatMap(PaymentReference::checked);
  }

  /**
   * The one reference that differs from what was typed in exactly one character. With two wrong
   * characters it may be a reference that nobody was ever given, never the one that was meant; so
   * it is shown to people only when a pledge has it, and matches no money by itself.
   *
   * @return empty when nothing is wrong, or more than can be mended
   */
  public static Optional<PaymentReference> suggestion(@Nullable String typed) {
    return code(typed).flatMap(PaymentReference::mended);
  }

  /** The first reference in a bank's narrative; see {@link #allFound}. */
  public static Optional<PaymentReference> found(String text) {
    return allFound(text).stream().findFirst();
  }

  /**
   * Every reference that checks in a bank's narrative, in its order and each once, also when broken
   * by blanks or glued to other text. The prefix is required: of all words of eight characters one
   * in a thousand checks by chance.
   */
  public static List<PaymentReference> allFound(String text) {
    return codesIn(text).stream().flatMap(code -> checked(code).stream()).distinct().toList();
  }

  /** Every {@link #suggestion} for what stands behind a prefix in a bank's narrative. */
  public static List<PaymentReference> allNearlyFound(String text) {
    return codesIn(text).stream().flatMap(code -> mended(code).stream()).distinct().toList();
  }

  /** As payers see and write it: {@code SF} and the characters, without a separator. */
  public String shown() {
    return PREFIX + characters;
  }

  @Override
  public String toString() {
    return shown();
  }

  private static Optional<String> code(@Nullable String typed) {
    if (typed == null || typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String bare = bare(typed);
    boolean prefixed = bare.length() == PREFIX.length() + LENGTH && bare.startsWith(PREFIX);
    return Optional.of(asMeant(prefixed ? bare.substring(PREFIX.length()) : bare));
  }

  private static List<String> codesIn(String text) {
    String bare = bare(text);
    List<String> codes = new ArrayList<>(1);
    for (int at = bare.indexOf(PREFIX); at >= 0; at = bare.indexOf(PREFIX, at + 1)) {
      int from = at + PREFIX.length();
      if (from + LENGTH <= bare.length()) {
        codes.add(asMeant(bare.substring(from, from + LENGTH)));
      }
    }
    return codes;
  }

  private static String bare(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(upper.length());
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static String asMeant(String bare) {
    return bare.replace('O', '0').replace('I', '1').replace('L', '1');
  }

  private static Optional<PaymentReference> checked(String code) {
    return isCode(code) && checks(code)
        ? Optional.of(new PaymentReference(code))
        : Optional.empty();
  }

  /** The letter U is in no reference: it stands for a wrong character. */
  private static Optional<PaymentReference> mended(String typed) {
    String code = typed.replaceFirst("U", "0");
    if (!isCode(code)) {
      return Optional.empty();
    }
    int first = at(code, 1);
    int second = at(code, 2);
    StringBuilder mended = new StringBuilder(code);
    if (first != 0 && second != 0) {
      int place = LENGTH - 1 - LOGARITHM[divide(second, first)];
      if (place < 0) {
        return Optional.empty();
      }
      int error = divide(first, POWER[LENGTH - 1 - place]);
      mended.setCharAt(place, ALPHABET.charAt(value(code, place) ^ error));
    }
    boolean oneWrong = differences(typed, mended) == 1;
    return oneWrong ? checked(mended.toString()) : Optional.empty();
  }

  private static int differences(CharSequence one, CharSequence other) {
    int differences = 0;
    for (int i = 0; i < LENGTH; i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences;
  }

  private static boolean isCode(String characters) {
    return characters.length() == LENGTH
        && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  private static boolean checks(String code) {
    return at(code, 1) == 0 && at(code, 2) == 0;
  }

  /**
   * The value of the code, read as a polynomial, at a power of α: nought where nothing is wrong.
   */
  private static int at(String code, int power) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum = times(sum, POWER[power]) ^ value(code, i);
    }
    return sum;
  }

  private static int value(String code, int place) {
    return ALPHABET.indexOf(code.charAt(place));
  }

  private static int times(int a, int b) {
    return a == 0 || b == 0 ? 0 : POWER[(LOGARITHM[a] + LOGARITHM[b]) % ORDER];
  }

  private static int divide(int a, int b) {
    return a == 0 ? 0 : POWER[(LOGARITHM[a] - LOGARITHM[b] + ORDER) % ORDER];
  }
}
