package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * Note a cheque that came.
 *
 * @param cheque its id, chosen by the caller: sent twice it is one
 * @param drawer who drew it, 1 to 100 characters
 * @param number as printed on it, 1 to 10 digits
 * @param pence 1 to 100,000,000
 * @param fund whose money it is; {@code null} for a pledge, whose fund gets it
 * @param pledge what it pays; {@code null} for a donation
 * @param receivedOn the day in London, not in the future and at most a year ago
 */
public record ReceiveCheque(
    UUID cheque,
    String drawer,
    String number,
    long pence,
    @Nullable UUID fund,
    @Nullable PaymentReference pledge,
    LocalDate receivedOn) {}
