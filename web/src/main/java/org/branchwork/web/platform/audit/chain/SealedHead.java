package org.branchwork.web.platform.audit.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Whoever keeps one elsewhere can prove later that nothing up
 * to there was cut off or made anew.
 *
 * @param hash in hex, whole or as much of its beginning as somebody wrote down
 */
public record SealedHead(long sequence, String hash) {

  private static final int SHOWN = 16;
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9a-f]{16,64})");

  /** To be written down: {@code 1234-0123456789abcdef}. */
  public String shown() {
    return sequence + "-" + hash.substring(0, SHOWN);
  }

  /** Whole, as a file keeps it. */
  public String text() {
    return sequence + "-" + hash;
  }

  /** Reads either form; empty when it is neither. */
  public static Optional<SealedHead> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new SealedHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether this seal is the one that was noted. */
  boolean confirms(Seal seal) {
    return seal.sequence() == sequence && seal.chainHash().startsWith(hash);
  }
}
