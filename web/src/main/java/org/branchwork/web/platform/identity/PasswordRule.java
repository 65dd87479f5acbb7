package org.branchwork.web.platform.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 12 to 200 characters, not a well-known one, not the person's own name or
 * address. Nothing about capitals, digits or signs; length is what helps.
 */
final class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private static final Set<String> COMMON = lines("/access/common-passwords.txt");
  private static final Set<String> WORDS = lines("/access/common-words.txt");

  /** A digit or sign, and beneath it the letter that it is taken for. */
  private static final String MASKS = "01345789@$!|€";

  private static final String MASKED = "oieastbgasiie";

  private PasswordRule() {}

  /** The key of the sentence that tells what is wrong with the password; empty when it is good. */
  static Optional<String> broken(String password, String email, String name) {
    String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = composed.codePointCount(0, composed.length());
    if (length < SHORTEST) {
      return Optional.of("password.short");
    }
    if (length > LONGEST) {
      return Optional.of("password.long");
    }
    String folded = composed.toLowerCase(Locale.ROOT);
    String letters = letters(folded);
    String plain = letters(unmasked(folded.replaceAll("[^\\p{L}]+$", "")));
    if (COMMON.contains(folded) || isCommon(letters) || isCommon(plain)) {
      return Optional.of("password.common");
    }
    boolean personal = isPersonal(letters, email, name) || isPersonal(plain, email, name);
    return personal ? Optional.of("password.personal") : Optional.empty();
  }

  private static boolean isCommon(String letters) {
    return !letters.isEmpty() && madeOfWords(letters);
  }

  /** The letters that digits and signs stand in for: {@code p4$$w0rd}. */
  private static String unmasked(String folded) {
    StringBuilder plain = new StringBuilder(folded);
    for (int i = 0; i < plain.length(); i++) {
      int at = MASKS.indexOf(plain.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, MASKED.charAt(at));
      }
    }
    return plain.toString();
  }

  /** Whether the letters are nothing but well-known words, one after the other. */
  private static boolean madeOfWords(String letters) {
    boolean[] reached = new boolean[letters.length() + 1];
    reached[0] = true;
    for (int at = 0; at < letters.length(); at++) {
      for (String word : WORDS) {
        if (reached[at] && letters.startsWith(word, at)) {
          reached[at + word.length()] = true;
        }
      }
    }
    return reached[letters.length()];
  }

  private static boolean isPersonal(String letters, String email, String name) {
    String address = letters(email.toLowerCase(Locale.ROOT));
    String local = letters(email.toLowerCase(Locale.ROOT).replaceAll("@.*", ""));
    String own = letters(name.toLowerCase(Locale.ROOT));
    return !letters.isEmpty()
        && (letters.equals(address) || letters.equals(local) || letters.equals(own));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }

  private static Set<String> lines(String file) {
    try (InputStream in = PasswordRule.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
