package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.branchwork.web.pages.shared.Csv;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** The receipts and payments account of a year, as a page and as a table. */
@Named
@RequestScoped
public class ReceiptsPage {

  @Inject YearEndSearch years;
  @Inject YearChoice choice;
  @Inject CurrentUser me;

  private ReceiptsAndPayments account = new ReceiptsAndPayments(0, List.of(), List.of(), 0);

  public void load() {
    Optional<Integer> year = choice.year();
    if (year.isPresent()) {
      account = years.receiptsAndPayments(year.get(), me.fundraising());
    }
    if (choice.isTable()) {
      choice.hand("receipts-and-payments", table());
    }
  }

  private Csv table() {
    Csv csv = new Csv().row(Texts.get("year.part"), Texts.get("ledger.account"), "£");
    csv.amountRow(account.openingPence(), Texts.get("year.opening"), "");
    rows(csv, Texts.get("year.receipts"), account.receipts());
    rows(csv, Texts.get("year.payments"), account.payments());
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

  public String getCsv() {
    return "/portal/fund/receipts-and-payments.csv?year=" + choice.getYear();
  }
}
