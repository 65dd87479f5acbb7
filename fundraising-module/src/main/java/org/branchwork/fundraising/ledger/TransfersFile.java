package org.branchwork.fundraising.ledger;

import java.util.Arrays;
import java.util.List;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/**
 * The transfers between funds: what a committee decided, who asked, who approved, the entry that
 * booked it, and the one that took it back.
 */
final class TransfersFile implements PackPart {

  private final List<Row> transfers;

  TransfersFile(List<Row> transfers) {
    this.transfers = transfers;
  }

  @Override
  public void addTo(PackFiles files) {
    CsvText csv =
        new CsvText(
            List.of(
                "transfer",
                "number",
                "from_fund",
                "to_fund",
                "pence",
                "reason",
                "meeting_on",
                "minute_number",
                "asked_by",
                "asked_at",
                "approved_by",
                "approved_at",
                "entry",
                "reversal"));
    for (Row row : transfers) {
      csv.row(
          Arrays.asList(
              row.text(0),
              row.whole(1),
              row.text(2),
              row.text(3),
              row.whole(4),
              row.text(5),
              row.text(6),
              row.text(7),
              row.text(8),
              row.moment(9),
              row.text(10),
              row.moment(11),
              row.text(12),
              row.has(13) ? row.text(13) : null));
    }
    files.add("fund-transfers.csv", csv.text());
  }
}
