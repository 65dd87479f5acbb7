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
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.web.platform.payments.ShownAccount;
import org.jspecify.annotations.Nullable;

/** How to give: the appeals, and the funds that can be paid into, each with its account. */
@Named
@RequestScoped
public class DonatePage {

  /**
   * A fund as the page shows it.
   *
   * @param goal an amount such as {@code £20,000}; empty for none
   * @param account {@code null} while it fails its check, or its seal does not hold
   */
  public record Entry(
      String slug, String name, String purpose, String goal, @Nullable BankAccount account) {}

  /** An appeal as the page shows it: with the first paragraph of its text. */
  public record Line(String slug, String title, String lead, boolean open, AppealFigures figures) {}

  @Inject FundSearch funds;
  @Inject AppealSearch appeals;
  @Inject ShownAccount accounts;

  private List<Entry> entries = List.of();
  private List<Line> lines = List.of();

  public void load() {
    entries =
        funds.publicFunds(Caller.visitor()).stream()
            .filter(fund -> fund.account().isPresent() || fund.withheld())
            .map(this::entry)
            .toList();
    lines = appeals.appeals(Caller.visitor()).stream().map(DonatePage::line).toList();
  }

  private Entry entry(FundView fund) {
    return new Entry(
        fund.slug(),
        fund.name(),
        fund.purpose(),
        fund.goal().map(DonatePage::amount).orElse(""),
        accounts.shown(fund.fund(), fund.account()).orElse(null));
  }

  private static Line line(AppealView appeal) {
    String lead = appeal.text().split("\n\\s*\n", 2)[0];
    return new Line(
        appeal.slug(), appeal.title(), lead, appeal.takesPledges(), AppealFigures.of(appeal));
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

  public List<Line> getAppeals() {
    return lines;
  }
}
