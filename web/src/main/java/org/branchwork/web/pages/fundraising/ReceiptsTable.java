package org.branchwork.web.pages.fundraising;

import java.util.List;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.web.pages.shared.Pounds;

/** A receipts and payments account as a page shows it. */
public record ReceiptsTable(
    String opening,
    List<YearChoice.Line> receipts,
    String received,
    List<YearChoice.Line> payments,
    String paid,
    List<YearChoice.Line> transfers,
    String closing) {

  static ReceiptsTable of(ReceiptsAndPayments account, YearChoice choice) {
    return new ReceiptsTable(
        Pounds.plain(account.openingPence()),
        account.receipts().stream().map(choice::line).toList(),
        Pounds.plain(account.receiptsPence()),
        account.payments().stream().map(choice::line).toList(),
        Pounds.plain(account.paymentsPence()),
        account.transfers().stream().map(choice::line).toList(),
        Pounds.plain(account.closingPence()));
  }
}
