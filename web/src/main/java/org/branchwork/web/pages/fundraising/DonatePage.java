package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.Money;

/** How to give: the funds that can be paid into, each with its account. */
@Named
@RequestScoped
public class DonatePage {

  /**
   * A fund as the page shows it.
   *
   * @param goal an amount such as {@code £20,000}; empty for none
   */
  public record Entry(String slug, String name, String purpose, String goal, BankAccount account) {}

  @Inject FundSearch funds;

  private List<Entry> entries = List.of();

  public void load() {
    entries =
        funds.publicFunds(Caller.visitor()).stream()
            .filter(fund -> fund.account().isPresent())
            .map(DonatePage::entry)
            .toList();
  }

  private static Entry entry(FundView fund) {
    return new Entry(
        fund.slug(),
        fund.name(),
        fund.purpose(),
        fund.goal().map(DonatePage::amount).orElse(""),
        fund.account().orElseThrow());
  }

  /** Whole pounds without pence, anything else with them. */
  static String amount(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
    format.setCurrency(money.currency());
    int digits = money.currency().getDefaultFractionDigits();
    long unit = (long) Math.pow(10, digits);
    boolean whole = money.minorUnits() % unit == 0;
    format.setMinimumFractionDigits(whole ? 0 : digits);
    format.setMaximumFractionDigits(whole ? 0 : digits);
    return format.format(java.math.BigDecimal.valueOf(money.minorUnits(), digits));
  }

  public List<Entry> getEntries() {
    return entries;
  }
}
