package org.branchwork.casework.api.referrals;

/** What the recipient answered. */
public enum ReferralAnswer {
  /** Takes the case. */
  ACCEPTED,
  DECLINED,
  /** Gave advice; the branch goes on with the case. */
  ADVISED
}
