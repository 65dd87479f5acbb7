package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.web.pages.shared.Csv;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/** The year that a page of the books is about, the latest one when none is asked for. */
@Named
@RequestScoped
public class YearChoice {

  @Inject LedgerSearch ledger;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<Integer> years = List.of();
  private Map<UUID, String> funds = Map.of();

  @PostConstruct
  void look() {
    years = LedgerChoice.years(ledger.periods(me.fundraising()));
    funds = LedgerChoice.names(ledger.funds(me.fundraising()));
  }

  /** The year; empty while there is no period. */
  Optional<Integer> year() {
    String asked = request.value("year");
    return years.stream()
        .filter(year -> year.toString().equals(asked))
        .findFirst()
        .or(() -> years.stream().findFirst());
  }

  /** An account with its fund before it, unless it tells the fund itself. */
  String account(AccountSum sum) {
    return sum.fund()
        .filter(fund -> sum.kind() != AccountKind.TRANSFER)
        .map(funds::get)
        .map(fund -> Texts.say("ledger.account-of", fund, sum.name()))
        .orElse(sum.name());
  }

  /** Makes a table the answer. */
  void hand(String name, Csv table) {
    LedgerFile.hand(
        name + "-" + year().orElse(0) + ".csv",
        "text/csv; charset=UTF-8",
        table.text().getBytes(StandardCharsets.UTF_8));
  }

  public List<LedgerChoice> getYears() {
    int chosen = year().orElse(0);
    return years.stream()
        .map(year -> new LedgerChoice(year.toString(), year.toString(), year == chosen))
        .toList();
  }

  /** The year as a heading has it. */
  public String getYear() {
    return year().map(Object::toString).orElse("");
  }

  /** An account and what it comes to, as a row of a page. */
  public record Line(String account, String amount) {}

  Line line(AccountSum sum) {
    return new Line(account(sum), Pounds.plain(sum.pence()));
  }
}
