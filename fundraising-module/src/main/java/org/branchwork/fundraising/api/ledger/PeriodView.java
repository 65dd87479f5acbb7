package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A period of the books.
 *
 * @param from its first day, which names it
 * @param to its last day
 * @param closed whether it takes no more entries
 * @param reopening a re-opening that was prepared and waits for approval
 */
public record PeriodView(LocalDate from, LocalDate to, boolean closed, Optional<UUID> reopening) {}
