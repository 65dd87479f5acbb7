package org.branchwork.web.platform.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.casework.api.privacy.MemberKeys;
import org.branchwork.fundraising.api.pledges.DonorKeys;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Keys of private links: 128 bits of HMAC-SHA-256 over purpose, subject and generation, so that a
 * link can be shown again and revoked without being stored.
 */
@ApplicationScoped
class LinkKeys implements MemberKeys, DonorKeys {

  private static final int BYTES = 16;

  @Inject PortalSettings settings;

  @Override
  public String key(String purpose, String subject, int generation) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret("link"), "HmacSHA256"));
      String text = purpose + "\n" + subject + "\n" + generation;
      byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
