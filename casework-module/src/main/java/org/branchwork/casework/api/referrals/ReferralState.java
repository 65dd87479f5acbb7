package org.branchwork.casework.api.referrals;

/** Where a referral stands. */
public enum ReferralState {
  /** The papers are ready and have not gone. */
  MADE,
  SENT,
  ANSWERED,
  WITHDRAWN
}
