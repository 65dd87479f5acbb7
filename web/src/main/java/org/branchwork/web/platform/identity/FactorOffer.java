package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** Offers an authenticator app the key of a link, and judges the first code made with it. */
@ApplicationScoped
class FactorOffer {

  @Inject SecretBox box;
  @Inject PortalSettings settings;
  @Inject Clock clock;

  /** What the page of a link shows. */
  Enrolment of(String token, @Nullable String email, @Nullable String name) {
    String key = Base32.encode(box.offered(token));
    String issuer = settings.text("branch.name", "Branchwork");
    String label = email == null ? encoded(issuer) : encoded(issuer) + ":" + encoded(email);
    String uri = "otpauth://totp/" + label + "?secret=" + key + "&issuer=" + encoded(issuer);
    return new Enrolment(email, name, uri, List.of(key.split("(?<=\\G.{4})")));
  }

  /** What the code proves; empty when the app does not hold the key of this link. */
  Optional<Proof.Code> proved(String token, String code) {
    OptionalLong step = Totp.step(box.offered(token), code.replaceAll("\\s", ""), clock.instant());
    return step.isPresent() ? Optional.of(new Proof.Code(step.getAsLong())) : Optional.empty();
  }

  byte[] key(String token) {
    return box.offered(token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
