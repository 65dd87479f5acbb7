package org.branchwork.web.platform.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/**
 * The token in every form that is posted without a Faces view: random, dated and signed for one
 * form. It proves that the form came from here, and its random part is the idempotency key of what
 * the form does.
 */
@ApplicationScoped
public class FormTokens {

  /** How long a form can be sent after it was shown. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject PortalSettings settings;
  @Inject Clock clock;

  /** A new token for a form. */
  public String issue(String form) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String body = encode(random) + "." + clock.instant().getEpochSecond();
    return body + "." + sign(form, body);
  }

  /** The idempotency key of a token that was made here, for this form, within its life. */
  public Optional<String> key(String form, @Nullable String token) {
    String[] part = token == null ? new String[0] : token.split("\\.", -1);
    if (part.length != 3 || part[0].length() != 22) {
      return Optional.empty();
    }
    byte[] expected = sign(form, part[0] + "." + part[1]).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, part[2].getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    Instant issued = Instant.ofEpochSecond(Long.parseLong(part[1]));
    return clock.instant().isAfter(issued.plus(LIFE)) ? Optional.empty() : Optional.of(part[0]);
  }

  private String sign(String form, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret("form"), "HmacSHA256"));
      return encode(mac.doFinal((form + "\n" + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
