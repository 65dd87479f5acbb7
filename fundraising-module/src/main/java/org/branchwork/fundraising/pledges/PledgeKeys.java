package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.branchwork.fundraising.api.pledges.DonorKeys;
import org.jspecify.annotations.Nullable;

/** The keys of pledges: made from the port, compared in constant time, stored nowhere. */
@ApplicationScoped
class PledgeKeys {

  @Inject DonorKeys keys;

  String keyOf(String reference, int generation) {
    return keys.key("pledge", reference, generation);
  }

  boolean opens(@Nullable String key, String reference, int generation) {
    return key != null
        && MessageDigest.isEqual(
            keyOf(reference, generation).getBytes(StandardCharsets.UTF_8),
            key.getBytes(StandardCharsets.UTF_8));
  }
}
