package org.branchwork.casework.api.subjectaccess;

/** How somebody made sure who asks. */
public enum IdentityProof {
  /** Somebody of the branch knows the person. */
  KNOWN,
  /** Answered at the address or number that the branch had already. */
  KNOWN_ADDRESS,
  /** Asked over the private link of a case. */
  PRIVATE_LINK,
  /** A document was shown; no copy of it is kept. */
  DOCUMENT,
  /** Who acts for the person showed that they may, and who the person is. */
  AUTHORITY
}
