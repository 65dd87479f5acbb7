package org.branchwork.web.platform.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment that succeeded.
 *
 * @param recoveryCodes shown once
 * @param signIn that has begun; {@code null} when the person is to sign in
 */
public record Enrolled(List<String> recoveryCodes, @Nullable WholeSignIn signIn) {

  /** Without the codes, so that they cannot slip into a log. */
  @Override
  public String toString() {
    return "Enrolled";
  }
}
