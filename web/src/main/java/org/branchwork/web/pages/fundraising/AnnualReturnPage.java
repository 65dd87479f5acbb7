package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.yearend.AnnualReturn;
import org.branchwork.fundraising.api.yearend.MapAccount;
import org.branchwork.fundraising.api.yearend.ReturnLine;
import org.branchwork.fundraising.api.yearend.ReturnMapping;
import org.branchwork.fundraising.api.yearend.YearEndDesk;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.branchwork.web.pages.shared.Csv;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the branch feeds into the annual return of its union, and where each account stands. */
@Named
@RequestScoped
public class AnnualReturnPage {

  private static final Map<String, String> FIELDS =
      Map.of("return.account", "of-account", "return.line", "line");
  private static final Set<AccountKind> ON_NO_LINE =
      EnumSet.of(AccountKind.BANK, AccountKind.CASH, AccountKind.TRANSFER);

  @Inject YearEndSearch years;
  @Inject YearEndDesk desk;
  @Inject LedgerSearch ledger;
  @Inject YearChoice choice;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private AnnualReturn feed = new AnnualReturn(0, List.of(), List.of(), List.of(), 0);
  private List<ReturnMapping> mappings = List.of();
  private List<LedgerChoice> accounts = List.of();

  /** A line of the return with what stands on it. */
  public record Line(String line, String amount, List<YearChoice.Line> accounts) {}

  /** Where an account stands, from a day on. */
  public record Mapping(String account, String line, String from) {}

  public void load() {
    if (frame.enter(Set.of("map", "take-return"), FIELDS, this::perform)) {
      choice.year().ifPresent(year -> feed = years.annualReturn(year, me.fundraising()));
      mappings = years.mappings(me.fundraising());
      accounts = accounts(ledger.accounts(me.fundraising()));
    }
  }

  private List<LedgerChoice> accounts(List<LedgerAccount> all) {
    return LedgerChoice.accounts(
        all.stream().filter(account -> !ON_NO_LINE.contains(account.kind())).toList(),
        ledger.funds(me.fundraising()),
        frame.value("of-account"));
  }

  private @Nullable String perform(String act) {
    if (act.equals("map")) {
      return map();
    }
    choice.year().ifPresent(year -> feed = desk.takeAnnualReturn(year, me.fundraising()));
    choice.hand("annual-return", table());
    return null;
  }

  private String map() {
    LocalDate from = frame.day("from");
    UUID account = frame.idIfAny("of-account").orElse(new UUID(0, 0));
    if (from != null) {
      desk.map(new MapAccount(account, frame.value("line"), from), me.fundraising());
    }
    return frame.getAction();
  }

  private Csv table() {
    Csv csv = new Csv().row(Texts.get("return.line"), Texts.get("ledger.account"), "£");
    for (ReturnLine line : feed.lines()) {
      line.accounts().forEach(sum -> csv.amountRow(sum.pence(), line.line(), choice.account(sum)));
    }
    feed.unmapped()
        .forEach(
            sum -> csv.amountRow(sum.pence(), Texts.get("return.on-none"), choice.account(sum)));
    feed.transfers()
        .forEach(
            sum -> csv.amountRow(sum.pence(), Texts.get("year.transfers"), choice.account(sum)));
    return csv.amountRow(feed.feedPence(), Texts.get("ledger.together"), "");
  }

  public List<Line> getLines() {
    return feed.lines().stream()
        .map(
            line ->
                new Line(
                    line.line(),
                    Pounds.plain(line.pence()),
                    line.accounts().stream().map(choice::line).toList()))
        .toList();
  }

  /** Accounts that stand on no line. */
  public List<YearChoice.Line> getUnmapped() {
    return feed.unmapped().stream().map(choice::line).toList();
  }

  /** What each fund took from others; no income, and nothing together. */
  public List<YearChoice.Line> getTransfers() {
    return feed.transfers().stream().map(choice::line).toList();
  }

  public String getTransfersSum() {
    return Pounds.plain(feed.transfersPence());
  }

  public String getUnmappedSum() {
    return Texts.say("return.unmapped", Pounds.shown(feed.unmappedPence()));
  }

  public String getTotal() {
    return Pounds.plain(feed.feedPence());
  }

  /** Whether the feed is what the ledger says, as a sentence. */
  public String getCheck() {
    String key = feed.holds() ? "return.holds" : "return.fails";
    return Texts.say(key, Pounds.shown(feed.feedPence()), Pounds.shown(feed.ledgerPence()));
  }

  public boolean isHolds() {
    return feed.holds();
  }

  public List<Mapping> getMappings() {
    return mappings.stream()
        .map(each -> new Mapping(each.name(), each.line(), Dates.day(each.validFrom())))
        .toList();
  }

  public List<LedgerChoice> getAccounts() {
    return accounts;
  }
}
