package org.branchwork.fundraising.api.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer between funds.
 *
 * @param number by which people call it, from 1
 * @param from the name of the fund that gives
 * @param to the name of the fund that takes
 * @param meetingOn the day of the meeting that decided it, Europe/London
 * @param askedBy {@link org.branchwork.fundraising.api.Caller#label()} of who asked for it
 * @param approvedBy likewise; {@code null} while it waits, and when it was withdrawn
 * @param decidedAt when it was approved or withdrawn; {@code null} while it waits
 * @param withdrawnBy likewise; {@code null} unless it was withdrawn
 * @param entry the ledger entry; {@code null} unless it was approved
 * @param reversal the entry that took it back; {@code null} unless one did
 */
public record TransferView(
    UUID transfer,
    long number,
    String from,
    String to,
    long pence,
    String reason,
    LocalDate meetingOn,
    String minuteNumber,
    String askedBy,
    Instant askedAt,
    @Nullable String approvedBy,
    @Nullable String withdrawnBy,
    @Nullable Instant decidedAt,
    @Nullable UUID entry,
    @Nullable UUID reversal) {}
