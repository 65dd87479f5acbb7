package org.branchwork.web.platform.seals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.fundraising.api.accounts.AccountSeals;
import org.branchwork.web.platform.settings.PortalSettings;

/** Seals the accounts of funds by HMAC-SHA-256 with {@code secret.account-seal}. */
@ApplicationScoped
class AccountSealKey implements AccountSeals {

  private static final String HMAC = "HmacSHA256";

  @Inject PortalSettings settings;

  @Override
  public String seal(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(settings.secret("account-seal"), HMAC));
      byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
