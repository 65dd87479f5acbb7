package org.branchwork.fundraising.api.inspections;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;

/**
 * A page of the accounting records of a request's period: each entry of the ledger by itself, for
 * totals are not enough (Unite v Mills [2017] UKEAT/0148/16). Neither lines nor details of the bank
 * are among them, and no donor: entries name none.
 *
 * @param entries by their number, the first one first; at most {@link InspectionDesk#PAGE}
 * @param account the receipts and payments of the whole period, with the first page; empty later
 * @param next the number after which the next page begins; empty on the last
 */
public record ShownRecords(
    List<JournalEntry> entries, Optional<ReceiptsAndPayments> account, OptionalLong next) {

  /** The entries are copied. */
  public ShownRecords {
    entries = List.copyOf(entries);
  }
}
