package org.branchwork.fundraising.api.yearend;

import java.util.List;

/**
 * What the branch feeds into its union's annual return (form AR21) for a year. The line of an
 * account is the one that holds on the last day of the year.
 *
 * @param lines by name
 * @param unmapped accounts that come to something and stand on no line: the feed is not ready while
 *     there are any
 * @param transfers what each fund took from other funds, less than nothing for what it gave: no
 *     income, on no line, and nothing together
 * @param ledgerPence by how much bank and cash grew in the year, opening balances aside, worked out
 *     from those accounts alone
 */
public record AnnualReturn(
    int year,
    List<ReturnLine> lines,
    List<AccountSum> unmapped,
    List<AccountSum> transfers,
    long ledgerPence) {

  /** The lists are copied. */
  public AnnualReturn {
    lines = List.copyOf(lines);
    unmapped = List.copyOf(unmapped);
    transfers = List.copyOf(transfers);
  }

  /** What stands on no line, together. */
  public long unmappedPence() {
    return ReceiptsAndPayments.sum(unmapped);
  }

  /** What funds took from each other, together: nothing, unless the books do not hold. */
  public long transfersPence() {
    return ReceiptsAndPayments.sum(transfers);
  }

  /** All lines and what stands on none, together; transfers are beside it. */
  public long feedPence() {
    return lines.stream().mapToLong(ReturnLine::pence).reduce(unmappedPence(), Math::addExact);
  }

  /** Whether the feed is what the ledger says. */
  public boolean holds() {
    return feedPence() == ledgerPence && transfersPence() == 0;
  }
}
