package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted.
 *
 * @param fund those with a posting of this fund; empty for all
 * @param periodFrom those of the period with this first day; empty for all
 * @param before those with a smaller number, for the next page; empty for the first
 */
public record JournalQuestion(
    Optional<UUID> fund, Optional<LocalDate> periodFrom, Optional<Long> before) {}
