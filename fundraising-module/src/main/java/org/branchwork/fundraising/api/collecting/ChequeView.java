package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cheque that was not withdrawn.
 *
 * @param drawer who drew it; {@code null} to those who only read the books
 * @param fund the name of the fund
 * @param pledge the reference of the pledge that it pays; {@code null} for a donation
 * @param slip the slip it was banked with; {@code null} while it was not
 */
public record ChequeView(
    UUID cheque,
    @Nullable String drawer,
    String number,
    long pence,
    String fund,
    @Nullable String pledge,
    LocalDate receivedOn,
    @Nullable String slip,
    ChequeState state) {}
