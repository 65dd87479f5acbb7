package org.branchwork.casework.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.privacy.MemberKeys;

/** The tokens of links to papers: the id, by which they are found, and a key stored nowhere. */
@ApplicationScoped
class ReferralLinks {

  private static final int ID_LENGTH = 36;
  private static final int LONGEST = 200;

  @Inject MemberKeys keys;

  String token(UUID referral) {
    return referral + "-" + keys.key("referral", referral.toString(), 1);
  }

  /** The referral of a token, when the token is right. */
  Optional<UUID> referral(String token) {
    if (token.length() <= ID_LENGTH || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(token.substring(0, ID_LENGTH));
      return same(token(id), token) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
