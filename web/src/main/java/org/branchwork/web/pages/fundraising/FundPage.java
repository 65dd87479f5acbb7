package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.ProofDesk;
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

    static Line of(KeptFund fund, Map<UUID, Long> promised) {
      String kind =
          fund.kind().map(each -> "ledger.fund-kind." + each).orElse("ledger.fund-kind.NONE");
      return new Line(
          fund.name(),
          Texts.get(kind),
          fund.kind().isPresent() ? Pounds.shown(fund.pence()) : "",
          Pounds.shown(promised.getOrDefault(fund.fund(), 0L)),
          "/portal/fund/ledger?fund=" + fund.fund());
    }
  }

  public void load() {
    if (frame.enter(Set.of("prove"), Map.of(), act -> prove())) {
      List<KeptFund> all = ledger.funds(me.fundraising());
      kept = all.stream().anyMatch(fund -> fund.kind().isPresent());
      Map<UUID, Long> promised = outlook.promised(me.fundraising());
      funds = all.stream().map(fund -> Line.of(fund, promised)).toList();
      standing = StandingChart.of(all, promised);
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
