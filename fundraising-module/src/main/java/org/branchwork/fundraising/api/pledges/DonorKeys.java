package org.branchwork.fundraising.api.pledges;

/**
 * Port: makes the keys of donors' and claimants' links from a secret that this module does not
 * hold.
 */
public interface DonorKeys {

  /**
   * The key for a subject and a generation: the same for the same arguments, at least 128 bits
   * behind it, URL-safe. A higher generation revokes the older keys.
   *
   * @param purpose such as {@code pledge}, so that a key of one purpose is none of another
   * @param subject the reference of a pledge or a claim
   */
  String key(String purpose, String subject, int generation);
}
