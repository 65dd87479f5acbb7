package org.branchwork.web.platform.seals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.branchwork.casework.api.privacy.CaseKeys;
import org.branchwork.web.platform.seals.wrapping.WrappingKey;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Wraps the keys of sealed cases under a key made from {@code secret.case}, which lies in the
 * secrets directory and never in the database. While the secret is being changed, what was wrapped
 * under {@code secret.case.previous} is read too.
 */
@ApplicationScoped
class WrappedCaseKeys implements CaseKeys {

  private static final String PREVIOUS = "case.previous";

  @Inject PortalSettings settings;

  @Override
  public byte[] wrap(byte[] key, String place) {
    return from("case").wrap(key, place);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String place) {
    return from("case")
        .unwrap(wrapped, place)
        .or(() -> previous().flatMap(key -> key.unwrap(wrapped, place)))
        .orElseThrow(() -> new IllegalStateException("a key of another place or secret"));
  }

  private Optional<WrappingKey> previous() {
    return settings.text("secret." + PREVIOUS).map(given -> from(PREVIOUS));
  }

  private WrappingKey from(String secret) {
    return WrappingKey.from(settings.secret(secret));
  }
}
