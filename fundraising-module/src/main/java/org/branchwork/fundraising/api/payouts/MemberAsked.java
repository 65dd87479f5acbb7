package org.branchwork.fundraising.api.payouts;

/** How whoever approves bank details asked the member whether he or she sent them. */
public enum MemberAsked {
  /** At a number that was known before. */
  TELEPHONE,
  IN_PERSON,
  /** By post, to the address on the register. */
  LETTER
}
