package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.pledges.DonorKeys;
import org.jspecify.annotations.Nullable;

/** The keys of claims: made from the port, compared in constant time, stored nowhere. */
@ApplicationScoped
class ClaimKeys {

  @Inject DonorKeys keys;

  ClaimReceipt receipt(KeptClaim claim) {
    return new ClaimReceipt(new ClaimReference(claim.reference()).shown(), keyOf(claim));
  }

  boolean opens(@Nullable String key, KeptClaim claim) {
    byte[] right = keyOf(claim).getBytes(StandardCharsets.UTF_8);
    return key != null && MessageDigest.isEqual(right, key.getBytes(StandardCharsets.UTF_8));
  }

  private String keyOf(KeptClaim claim) {
    return keys.key("claim", claim.reference(), claim.generation());
  }
}
