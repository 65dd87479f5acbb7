package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.casework.api.privacy.MemberKeys;
import org.jspecify.annotations.Nullable;

/**
 * Sign-up addresses: the eight characters of a collective, by which it is found, and a key over
 * these and the number of the address, so that one can be shown again and replaced.
 */
@ApplicationScoped
class SignUpLinks {

  private static final int EIGHT = 8;
  private static final int LONGEST = 200;

  @Inject MemberKeys keys;

  String token(String reference, int generation) {
    String eight = reference.replace("-", "").substring(2);
    return eight + "-" + keys.key("collective", reference, generation);
  }

  /** The collective that a token names; whether its key is right is another question. */
  Optional<String> reference(@Nullable String token) {
    if (token == null || token.length() <= EIGHT || token.length() > LONGEST) {
      return Optional.empty();
    }
    return CaseReference.parse(token.substring(0, EIGHT))
        .filter(CaseReference::checks)
        .map(CollectiveReference::new)
        .map(CollectiveReference::shown);
  }

  boolean opens(String token, String reference, int generation) {
    return MessageDigest.isEqual(
        token(reference, generation).getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
