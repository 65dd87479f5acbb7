package org.branchwork.web.platform.identity;

/**
 * A sign-in with both factors.
 *
 * @param token what the browser shows from now on; the half one no longer works
 * @param mark by which this device is known to its owner from now on
 */
public record WholeSignIn(String token, String mark) {

  /** Without its secrets, so that they cannot slip into a log. */
  @Override
  public String toString() {
    return "WholeSignIn";
  }
}
