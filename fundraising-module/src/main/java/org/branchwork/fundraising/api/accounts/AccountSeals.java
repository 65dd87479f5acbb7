package org.branchwork.fundraising.api.accounts;

/** Port: seals the accounts of funds with a key that lies outside the database. */
public interface AccountSeals {

  /**
   * The seal of a text: an HMAC of at least 256 bits, in 43 characters of URL-safe base64; the same
   * text has always the same.
   */
  String seal(String text);
}
