package org.branchwork.fundraising.api.ledger;

import java.util.List;

/**
 * An entry as people read it.
 *
 * @param lines its postings with the names of their accounts, in their order
 */
public record JournalEntry(EntryView entry, List<JournalLine> lines) {

  /** The lines are copied. */
  public JournalEntry {
    lines = List.copyOf(lines);
  }
}
