package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.privacy.MemberKeys;

/**
 * The address of a case, at which answers to it arrive: its reference and a mark that nobody can
 * make but the portal. In small letters and digits alone, because mail servers change letters.
 */
@ApplicationScoped
class ReplyAddresses {

  private static final int MARK_BYTES = 10;
  private static final Pattern SHAPE =
      Pattern.compile("eq-(\\w{4})-(\\w{4})\\.([0-9a-f]{20})@.*", Pattern.CASE_INSENSITIVE);

  @Inject MemberKeys keys;

  /** The part before the {@code @}. */
  String of(String reference) {
    return reference.toLowerCase(Locale.ROOT) + "." + mark(reference);
  }

  /** The case whose address this is; empty for any other address, and for a mark that is wrong. */
  Optional<String> caseOf(String address) {
    Matcher found = SHAPE.matcher(address);
    if (!found.matches()) {
      return Optional.empty();
    }
    return CaseReference.parse(found.group(1) + found.group(2))
        .map(CaseReference::shown)
        .filter(reference -> same(mark(reference), found.group(3)));
  }

  private String mark(String reference) {
    try {
      byte[] key = keys.key("reply", reference, 1).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8),
        given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
