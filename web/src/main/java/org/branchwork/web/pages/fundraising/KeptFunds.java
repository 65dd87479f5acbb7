package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** The funds that pay strike pay, and the one that a page is about. */
@RequestScoped
class KeptFunds {

  @Inject LedgerSearch ledger;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<KeptFund> funds = List.of();

  @PostConstruct
  void read() {
    funds =
        ledger.funds(me.fundraising()).stream()
            .filter(fund -> fund.kind().filter(FundKind.INDUSTRIAL_ACTION::equals).isPresent())
            .toList();
  }

  /** The one that was asked for, else the first. */
  Optional<KeptFund> chosen() {
    return frame.idIfAny("fund").flatMap(this::named).or(() -> funds.stream().findFirst());
  }

  String name(UUID fund) {
    return named(fund).map(KeptFund::name).orElse("");
  }

  /** What the fund lacks for a payout of so much, as a sentence; empty when it has the money. */
  String lacking(UUID fund, long pence) {
    long free = named(fund).map(KeptFund::freePence).orElse(0L);
    return free >= pence
        ? ""
        : Texts.say(
            "payout.fund-short",
            name(fund),
            PledgeAmount.shown(pence - free),
            PledgeAmount.shown(Math.max(0, free)));
  }

  List<LedgerChoice> choices() {
    return LedgerChoice.funds(funds, chosen().map(fund -> fund.fund().toString()).orElse(""));
  }

  private Optional<KeptFund> named(UUID id) {
    return funds.stream().filter(fund -> fund.fund().equals(id)).findFirst();
  }
}
