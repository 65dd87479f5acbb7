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
 * @param told whether the statement tells the account that it came from
 * @param toAccount sort code and account number; {@code null} while one that was typed waits for
 *     approval, for whoever approves types it without having seen it
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
    boolean told,
    @Nullable String toAccount,
    String reason,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy) {}
