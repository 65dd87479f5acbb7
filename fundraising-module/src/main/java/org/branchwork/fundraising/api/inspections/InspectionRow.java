package org.branchwork.fundraising.api.inspections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a row of a list.
 *
 * @param number its place in the list, from 1; also how it is called
 * @param offeredOn the day that was offered last; {@code null} while none was
 */
public record InspectionRow(
    UUID request,
    long number,
    String memberName,
    LocalDate receivedOn,
    LocalDate from,
    LocalDate to,
    InspectionState state,
    @Nullable LocalDate offeredOn,
    InspectionClock clock) {}
