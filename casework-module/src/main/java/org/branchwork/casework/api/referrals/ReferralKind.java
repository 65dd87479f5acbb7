package org.branchwork.casework.api.referrals;

/** To whom a case is referred. */
public enum ReferralKind {
  REGIONAL_OFFICE,
  SOLICITOR
}
