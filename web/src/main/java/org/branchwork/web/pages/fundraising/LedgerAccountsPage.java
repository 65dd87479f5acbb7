package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** The ledger accounts; a fund's books are begun here, and further accounts opened. */
@Named
@RequestScoped
public class LedgerAccountsPage {

  /** A fund has its one account, and two kinds are opened with what moves them. */
  private static final Set<AccountKind> KINDS =
      EnumSet.complementOf(
          EnumSet.of(AccountKind.ENTITLEMENT, AccountKind.FUND, AccountKind.TRANSFER));

  private static final Map<String, String> FIELDS =
      Map.of(
          "ledger.account.name", "name",
          "ledger.account.fund", "account-fund",
          "ledger.account.political", "kind",
          "ledger.fund.kind", "fund-kind",
          "ledger.fund.currency", "fund");

  @Inject LedgerSearch ledger;
  @Inject LedgerDesk desk;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<LedgerAccount> accounts = List.of();
  private List<KeptFund> funds = List.of();

  /** An account as a row. */
  public record Line(String name, String kind, String fund) {}

  public void load() {
    accounts = ledger.accounts(me.fundraising());
    if (frame.enter(Set.of("begin", "open"), FIELDS, this::perform)) {
      funds = ledger.funds(me.fundraising());
    }
  }

  private String perform(String act) {
    if (act.equals("begin")) {
      begin();
    } else {
      open();
    }
    return frame.getAction();
  }

  private void begin() {
    Optional<UUID> fund = frame.idIfAny("fund");
    Optional<FundKind> kind = frame.chosen(FundKind.class, "fund-kind");
    require(fund, "fund");
    require(kind, "fund-kind");
    if (!frame.getProblems().isAny()) {
      desk.beginBooks(
          fund.orElseThrow(),
          kind.orElseThrow(),
          LedgerBeginning.accounts(fund.orElseThrow(), kind.orElseThrow(), accounts),
          me.fundraising());
    }
  }

  private void open() {
    UUID account = frame.idOfForm();
    Optional<AccountKind> kind = frame.chosen(AccountKind.class, "kind").filter(KINDS::contains);
    require(kind, "kind");
    if (!frame.getProblems().isAny()) {
      desk.openAccount(
          new OpenAccount(
              account,
              kind.orElseThrow(),
              frame.value("name"),
              frame.idIfAny("account-fund"),
              Optional.empty()),
          me.fundraising());
    }
  }

  private void require(Optional<?> value, String field) {
    if (value.isEmpty()) {
      frame.getProblems().add(field, Texts.get("ledger.problem." + field));
    }
  }

  public List<Line> getRows() {
    Map<UUID, String> names = LedgerChoice.names(funds);
    return accounts.stream()
        .map(
            each ->
                new Line(
                    each.name(),
                    LedgerChoice.kind(each.kind()),
                    each.fund().map(names::get).orElse("")))
        .toList();
  }

  /** Funds whose books are not kept yet. */
  public List<LedgerChoice> getNewFunds() {
    return LedgerChoice.funds(
        funds.stream().filter(fund -> fund.kind().isEmpty()).toList(), frame.value("fund"));
  }

  public List<LedgerChoice> getKeptFunds() {
    return LedgerChoice.funds(
        funds.stream().filter(fund -> fund.kind().isPresent()).toList(),
        frame.value("account-fund"));
  }

  public List<LedgerChoice> getFundKinds() {
    return LedgerChoice.of(
        EnumSet.allOf(FundKind.class), "ledger.fund-kind.", frame.value("fund-kind"));
  }

  public List<LedgerChoice> getKinds() {
    return LedgerChoice.of(KINDS, "ledger.kind.", frame.value("kind"));
  }
}
