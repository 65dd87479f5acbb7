package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.ProofDesk;
import org.branchwork.fundraising.api.outlook.FundStanding;
import org.branchwork.fundraising.api.outlook.OutlookSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The fund at a glance: what there is, whose it is, and whether the books hold. */
@Named
@RequestScoped
public class FundPage {

  @Inject LedgerSearch ledger;
  @Inject ProofDesk proofs;
  @Inject OutlookSearch outlook;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<Line> funds = List.of();
  private StandingChart standing = new StandingChart(List.of());
  private boolean kept;
  private @Nullable LedgerProof latest;

  /** A fund with what it holds. */
  public record Line(String name, String kind, String amount, String promised, String address) {

    static Line of(KeptFund fund, Map<UUID, FundStanding> standings) {
      String kind =
          fund.kind().map(each -> "ledger.fund-kind." + each).orElse("ledger.fund-kind.NONE");
      return new Line(
          fund.name(),
          Texts.get(kind),
          fund.kind().isPresent() ? Pounds.shown(fund.pence()) : "",
          Optional.ofNullable(standings.get(fund.fund()))
              .map(standing -> Pounds.shown(standing.expectedPence()))
              .orElse(""),
          "/portal/fund/ledger?fund=" + fund.fund());
    }
  }

  public void load() {
    if (frame.enter(Set.of("prove"), Map.of(), act -> prove())) {
      List<KeptFund> all = ledger.funds(me.fundraising());
      kept = all.stream().anyMatch(fund -> fund.kind().isPresent());
      List<FundStanding> standings = outlook.standings(me.fundraising());
      Map<UUID, FundStanding> byFund =
          standings.stream().collect(Collectors.toMap(FundStanding::fund, Function.identity()));
      funds = all.stream().map(fund -> Line.of(fund, byFund)).toList();
      standing = StandingChart.of(standings);
      latest = ledger.latestProof(me.fundraising()).orElse(null);
    }
  }

  private String prove() {
    proofs.prove(me.fundraising());
    return frame.getAction();
  }

  public List<Line> getFunds() {
    return funds;
  }

  /** What each fund holds and what is promised to it; without rows when there is nothing. */
  public StandingChart getStanding() {
    return standing;
  }

  /** Whether the books of any fund are kept. */
  public boolean isKept() {
    return kept;
  }

  public boolean isProofFailed() {
    return latest != null && !latest.holds();
  }

  /** When the books were last proved, and what came out. */
  public String getProof() {
    if (latest == null) {
      return Texts.get("ledger.proof-none");
    }
    String when = Dates.moment(latest.provedAt());
    return latest
        .discrepancy()
        .map(found -> Texts.say("ledger.proof-fails", when, Texts.get(key(found.finding()))))
        .orElse(Texts.say("ledger.proof-holds", when, latest.entries()));
  }

  private static String key(Enum<?> finding) {
    return "ledger.finding." + finding;
  }
}
