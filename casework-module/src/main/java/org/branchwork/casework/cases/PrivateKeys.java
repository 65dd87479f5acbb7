package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.privacy.MemberKeys;
import org.jspecify.annotations.Nullable;

/** The keys of private links: made from the port, compared in constant time, stored nowhere. */
@ApplicationScoped
class PrivateKeys {

  private static final int ID_LENGTH = 36;

  @Inject MemberKeys keys;

  String keyOf(Case file) {
    return keyOf(file.reference(), file.keyGeneration());
  }

  String keyOf(String reference, int generation) {
    return keys.key("enquiry", reference, generation);
  }

  boolean opens(String key, Case file) {
    return same(keyOf(file), key);
  }

  /** The token of a one-time link: its id, by which it is found, and its key. */
  String tokenOf(UUID link) {
    return link + "-" + keys.key("my", link.toString(), 1);
  }

  /** The link of a token, when the token is right. */
  Optional<UUID> linkOf(@Nullable String token) {
    if (token == null || token.length() <= ID_LENGTH || token.length() > 500) {
      return Optional.empty();
    }
    try {
      UUID link = UUID.fromString(token.substring(0, ID_LENGTH));
      return same(tokenOf(link), token) ? Optional.of(link) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static boolean same(String right, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
