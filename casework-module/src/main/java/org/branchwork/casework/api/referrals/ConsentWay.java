package org.branchwork.casework.api.referrals;

/** How the member agreed. */
public enum ConsentWay {
  IN_WRITING,
  BY_TELEPHONE,
  IN_PERSON,
  /** With the wording that members agree to on joining a collective. */
  ON_JOINING
}
