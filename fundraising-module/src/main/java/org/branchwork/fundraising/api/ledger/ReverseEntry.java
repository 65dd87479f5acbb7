package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Take an entry back by another one with the opposite postings.
 *
 * @param entry the id of the new entry, chosen by the caller: sent twice it is one entry
 * @param reversed the entry to take back
 * @param occurredOn the day of the new entry, in a period that is open
 * @param text why, as in {@link PostEntry}
 */
public record ReverseEntry(UUID entry, UUID reversed, LocalDate occurredOn, String text) {}
