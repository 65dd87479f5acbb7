package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first place where what the ledger keeps and what its postings say differ. It does not come
 * from a mistake in keeping books, which the ledger refuses: somebody changed rows by hand.
 *
 * @param entryNumber the number of the entry; {@code null} for balances
 * @param line the line of the posting in it; {@code null} when it is not about one
 * @param account the ledger account, the fund for FUND_BALANCE, PUBLIC_TOTAL and TRANSFER; {@code
 *     null} for none
 * @param periodFrom the first day of the period; {@code null} when about none
 * @param kept what is kept: pence, or a place in a row of numbers; {@code null} when it is gone
 * @param computed what it would be
 */
public record Discrepancy(
    Finding finding,
    @Nullable Long entryNumber,
    @Nullable Integer line,
    @Nullable UUID account,
    @Nullable LocalDate periodFrom,
    @Nullable Long kept,
    @Nullable Long computed) {

  /** What differs. */
  public enum Finding {
    /** The numbers of the entries have a gap. */
    ENTRY_MISSING,
    /** An entry stands there that the ledger gave no number. */
    ENTRY_REPEATED,
    /** The postings of an entry do not add up to nothing, or are fewer than two. */
    ENTRY_UNBALANCED,
    /** A posting or its entry is not what was sealed, or its seal is not. */
    POSTING_ALTERED,
    /** A posting was sealed and is gone. */
    POSTING_MISSING,
    /** A posting stands there that was never waiting to be sealed. */
    POSTING_UNSEALED,
    /** The balance of an account in a period. */
    BALANCE,
    /** The balance of a fund. */
    FUND_BALANCE,
    /** What the public is told was paid for an appeal, with what waits to be told. */
    PUBLIC_TOTAL,
    /**
     * An entry moves money between funds otherwise than an approved transfer says, or such a
     * transfer is not in the books.
     */
    TRANSFER
  }
}
