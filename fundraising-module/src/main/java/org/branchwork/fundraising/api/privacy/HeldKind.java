package org.branchwork.fundraising.api.privacy;

/** What sort of record tells of a person. */
public enum HeldKind {
  /** Who pledged: name, addresses, telephone number, message. */
  PLEDGE,
  /** Who gave, of money that no pledge announced. */
  DONATION,
  /** Who drew a cheque. */
  CHEQUE,
  /** A member's claim: who, where to pay, why, with evidence; what he or she was told. */
  CLAIM,
  /** A payee's bank details, and why a hardship grant was given. */
  PAYEE,
  /** A payee's membership number: whom the branch paid. */
  NUMBER
}
