package org.branchwork.fundraising.api.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund that is neither paid nor withdrawn.
 *
 * @param line the line that the money came with
 * @param bookedOn its day
 * @param text its text
 * @param receivedPence what came with it
 * @param amountPence what is to go back
 * @param toAccount sort code and account number, as the bank told where it came from
 * @param preparedBy {@link org.branchwork.fundraising.api.Caller#label()}
 * @param approvedBy the same; {@code null} while it waits for approval
 */
public record RefundView(
    UUID refund,
    UUID line,
    LocalDate bookedOn,
    String text,
    long receivedPence,
    long amountPence,
    String toAccount,
    String reason,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy) {}
