package org.branchwork.fundraising.api.privacy;

/** What a record of a person was found by; the first says most. */
public enum FoundBy {
  /** The membership number, or one that was given with the address or telephone number. */
  NUMBER,
  EMAIL,
  TELEPHONE,
  /** The name alone, which may be another's too. */
  NAME
}
