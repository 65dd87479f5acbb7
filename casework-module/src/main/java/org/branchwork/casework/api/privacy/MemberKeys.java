package org.branchwork.casework.api.privacy;

/** Port: makes the keys of private links from a secret that this module does not hold. */
public interface MemberKeys {

  /**
   * The key for a subject and a generation: the same for the same arguments, at least 128 bits
   * behind it, URL-safe. A higher generation revokes the older keys.
   *
   * @param purpose such as {@code enquiry}, {@code my} or {@code referral}, so that a key of one is
   *     none of the other
   * @param subject a case reference or the id of a link
   */
  String key(String purpose, String subject, int generation);
}
