package org.branchwork.fundraising.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of transfers between funds. */
@ApplicationScoped
class TransferTables extends Tables {

  private static final Map<String, String> KEYS =
      Map.of(
          "fund_transfer_by_two", "transfer.own",
          "fund_transfer_decided_once", "transfer.decided",
          "fund_transfer_within_fund", "transfer.too-much");

  TransferTables() {
    super(KEYS);
  }
}
