package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the bank that may be the one that is looked for.
 *
 * @param of the slip, or the cheque
 * @param seen how many decisions about it there were
 */
public record FittingLine(UUID of, UUID line, int seen, LocalDate bookedOn, String text) {}
