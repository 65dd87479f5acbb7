package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks that money goes back.
 *
 * @param refund its id, chosen by the caller: sent twice it is one
 * @param line the line that the money came with
 * @param pence at most what is not placed of it and not to be paid back already
 * @param reason 1 to 200 characters, without personal data as in {@link UndoMatch}
 * @param account where the money came from by the bank's payment details; passed over, and may be
 *     {@code null}, where the statement tells it
 */
public record PrepareRefund(
    UUID refund, UUID line, long pence, String reason, @Nullable PayerAccount account) {}
