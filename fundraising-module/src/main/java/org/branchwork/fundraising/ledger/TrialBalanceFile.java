package org.branchwork.fundraising.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountBalance;

/**
 * What stood on each account before the periods, what moved in them, and what stands there then.
 */
final class TrialBalanceFile implements PackPart {

  private final List<AccountBalance> balances;
  private final Map<UUID, Long> moved;

  /**
   * Takes what was kept, and what moved.
   *
   * @param moved by account, in pence; an account that is not there did not move
   */
  TrialBalanceFile(List<AccountBalance> balances, Map<UUID, Long> moved) {
    this.balances = balances;
    this.moved = moved;
  }

  @Override
  public void addTo(PackFiles files) {
    CsvText csv =
        new CsvText(
            List.of(
                "account",
                "account_kind",
                "account_name",
                "fund",
                "opening_pence",
                "moved_pence",
                "closing_pence"));
    for (AccountBalance line : balances) {
      long movedPence = moved.getOrDefault(line.account(), 0L);
      csv.row(
          Arrays.asList(
              line.account(),
              line.kind(),
              line.name(),
              line.fund().orElse(null),
              line.openingPence(),
              movedPence,
              Math.addExact(line.openingPence(), movedPence)));
    }
    files.add("trial-balance.csv", csv.text());
  }
}
