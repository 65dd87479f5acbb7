package org.branchwork.web.platform.identity;

/**
 * What a person types to make an account his or her own.
 *
 * @param name 1 to 200 characters; used for the first account alone
 * @param email of the form x@y, at most 254 characters; used for the first account alone
 * @param password 12 to 200 characters, see {@code password.*} rules
 * @param code the six digits that the authenticator app shows now
 */
public record EnrolAccount(String name, String email, String password, String code) {

  /** Without what was typed, so that it cannot slip into a log. */
  @Override
  public String toString() {
    return "EnrolAccount";
  }
}
