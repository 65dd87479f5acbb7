package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.YearEndDesk;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.branchwork.web.pages.shared.Csv;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The receipts and payments account of a year, as a page and as a table to take away. */
@Named
@RequestScoped
public class ReceiptsPage {

  @Inject YearEndSearch years;
  @Inject YearEndDesk desk;
  @Inject YearChoice choice;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private ReceiptsAndPayments account =
      new ReceiptsAndPayments(0, List.of(), List.of(), List.of(), 0);

  /** Hands out the table, or shows the account. */
  public void load() {
    if (frame.enter(Set.of("take-receipts"), Map.of(), act -> take())) {
      choice.year().ifPresent(y -> account = years.receiptsAndPayments(y, me.fundraising()));
    }
  }

  private @Nullable String take() {
    choice.year().ifPresent(y -> account = desk.takeReceiptsAndPayments(y, me.fundraising()));
    choice.hand("receipts-and-payments", table());
    return null;
  }

  private Csv table() {
    Csv csv = new Csv().row(Texts.get("year.part"), Texts.get("ledger.account"), "£");
    csv.amountRow(account.openingPence(), Texts.get("year.opening"), "");
    rows(csv, Texts.get("year.receipts"), account.receipts());
    rows(csv, Texts.get("year.payments"), account.payments());
    rows(csv, Texts.get("year.transfers"), account.transfers());
    return csv.amountRow(account.closingPence(), Texts.get("year.closing"), "");
  }

  private void rows(Csv csv, String part, List<AccountSum> sums) {
    sums.forEach(sum -> csv.amountRow(sum.pence(), part, choice.account(sum)));
  }

  public boolean isAddsUp() {
    return account.addsUp();
  }

  public ReceiptsTable getTable() {
    return ReceiptsTable.of(account, choice);
  }
}
