package org.branchwork.web.platform.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to enrol an authenticator app.
 *
 * @param email whose account it is; {@code null} for the first account, which has none yet
 * @param name as the administrator entered it; {@code null} likewise
 * @param uri {@code otpauth://totp/…}, for the QR code and for the app on the same telephone
 * @param keyGroups the key in groups of four letters, for typing
 */
public record Enrolment(
    @Nullable String email, @Nullable String name, String uri, List<String> keyGroups) {

  /** Without the key, so that it cannot slip into a log. */
  @Override
  public String toString() {
    return "Enrolment";
  }
}
