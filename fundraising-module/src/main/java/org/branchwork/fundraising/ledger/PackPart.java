package org.branchwork.fundraising.ledger;

/** What one kind of record brings into the auditor's pack. */
interface PackPart {

  /** Adds its files. */
  void addTo(PackFiles files);
}
