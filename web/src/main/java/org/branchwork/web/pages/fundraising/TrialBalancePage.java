package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;

/** What stands on every account before, in and after a period; both sides add up to the same. */
@Named
@RequestScoped
public class TrialBalancePage {

  @Inject LedgerSearch ledger;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<LedgerChoice> periods = List.of();
  private List<Line> rows = List.of();
  private Line total = Line.of("", "", "", new Sums(0, 0));

  /** What stood there and what moved. */
  private record Sums(long opening, long moved) {

    Sums plus(AccountBalance line) {
      return new Sums(
          Math.addExact(opening, line.openingPence()), Math.addExact(moved, line.movedPence()));
    }
  }

  /** An account, or all entitlements of a fund together. */
  public record Line(
      String name, String kind, String fund, String opening, String moved, String closing) {

    private static Line of(String name, String kind, String fund, Sums sums) {
      return new Line(
          name,
          kind,
          fund,
          Pounds.plain(sums.opening()),
          Pounds.plain(sums.moved()),
          Pounds.plain(Math.addExact(sums.opening(), sums.moved())));
    }
  }

  public void load() {
    List<PeriodView> all = ledger.periods(me.fundraising());
    if (all.isEmpty()) {
      return;
    }
    LocalDate last = all.get(all.size() - 1).from();
    LocalDate from =
        frame
            .dayIfAny("period")
            .filter(day -> all.stream().anyMatch(period -> period.from().equals(day)))
            .orElse(last);
    periods = LedgerChoice.periods(all, from.toString());
    show(ledger.trialBalance(from, me.fundraising()));
  }

  private void show(List<AccountBalance> balances) {
    Map<UUID, String> funds = LedgerChoice.names(ledger.funds(me.fundraising()));
    List<Line> lines = new ArrayList<>();
    Map<String, Sums> entitlements = new LinkedHashMap<>();
    Sums whole = new Sums(0, 0);
    for (AccountBalance line : balances) {
      String fund = line.fund().map(funds::get).orElse("");
      whole = whole.plus(line);
      if (line.kind() == AccountKind.ENTITLEMENT) {
        entitlements.put(fund, entitlements.getOrDefault(fund, new Sums(0, 0)).plus(line));
      } else {
        lines.add(
            Line.of(line.name(), LedgerChoice.kind(line.kind()), fund, new Sums(0, 0).plus(line)));
      }
    }
    String kind = LedgerChoice.kind(AccountKind.ENTITLEMENT);
    entitlements.forEach((fund, sums) -> lines.add(Line.of(kind, kind, fund, sums)));
    rows = lines;
    total = Line.of("", "", "", whole);
  }

  public List<LedgerChoice> getPeriods() {
    return periods;
  }

  public List<Line> getRows() {
    return rows;
  }

  /** What all accounts add up to: nothing. */
  public Line getTotal() {
    return total;
  }
}
