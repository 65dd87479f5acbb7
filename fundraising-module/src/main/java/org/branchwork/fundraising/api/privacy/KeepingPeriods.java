package org.branchwork.fundraising.api.privacy;

/**
 * How long the fund keeps what tells of a person, in days of London. A day counts from the last one
 * on which something happened: money came, a claim was decided and paid. No law names a period for
 * these; what a payee was paid is kept by law and is not among them.
 */
public interface KeepingPeriods {

  /** Who pledged, gave, or drew a cheque: 1 to 3650. */
  int giverDays();

  /** Claims, and bank details of payees: 1 to 3650. */
  int claimDays();
}
