package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.OpenBankLine;
import org.branchwork.fundraising.api.payouts.PayoutDesk;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** One run: what it pays and why, and what is to be done with it next. */
@Named
@RequestScoped
public class PayoutRunPage {

  static final String PATH = "/portal/fund/payouts/run";
  private static final UUID NONE = new UUID(0, 0);

  @Inject PayoutSearch search;
  @Inject PayoutDesk desk;
  @Inject RunSettling settling;
  @Inject PaymentDay day;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private @Nullable PayoutView run;
  private List<RunLineRow> rows = List.of();

  /** Does what was posted, or shows the run. */
  public void load() {
    Set<String> acts =
        Set.of("approve-run", "reject", "withdraw-run", "hand-out", "settle", "came-back");
    if (frame.enter(acts, fields(), this::perform)) {
      run = search.run(id(), me.fundraising()).orElse(null);
      if (run != null) {
        show(run);
      }
    }
  }

  private static Map<String, String> fields() {
    return Map.of("payout.return.line", "credit", "payout.line.unknown", "payment");
  }

  private void show(PayoutView shown) {
    List<OpenBankLine> bank = settling.bankLines(shown);
    boolean whole = me.can("fund.reconcile") || me.can("fund.approve");
    rows = shown.lines().stream().map(line -> new RunLineRow(line, whole, bank)).toList();
    settling.show(rows);
  }

  private @Nullable String perform(String act) {
    switch (act) {
      case "approve-run" -> desk.approve(id(), frame.value("sha256"), me.fundraising());
      case "reject", "withdraw-run" -> desk.reject(id(), me.fundraising());
      case "hand-out" -> {
        handOut();
        return null;
      }
      case "settle" -> settling.settle(there());
      default -> settling.cameBack(there());
    }
    return PATH + "?run=" + id();
  }

  private void handOut() {
    PayoutFormat format = frame.chosen(PayoutFormat.class, "format").orElse(null);
    if (format == null) {
      frame.getProblems().add("format", Texts.get("payout.problem.format"));
      return;
    }
    RunFile.hand(there().number(), desk.export(id(), format, me.fundraising()), day.now());
  }

  private PayoutView there() {
    return search
        .run(id(), me.fundraising())
        .orElseThrow(() -> new FundraisingRuleBroken("payout.unknown"));
  }

  private UUID id() {
    return frame.idIfAny("run").orElse(NONE);
  }

  /** The run, or {@code null} when there is none here. */
  public @Nullable PayoutView getRun() {
    return run;
  }

  public List<RunLineRow> getRows() {
    return rows;
  }

  /** Whether this person can approve or reject it: it waits, and is another's. */
  public boolean isDecidable() {
    return me.can("fund.approve") && isState(PayoutState.PREPARED) && !isOwn();
  }

  /** Whether its maker looks at it while it waits. */
  public boolean isWithdrawable() {
    return me.can("fund.reconcile") && isState(PayoutState.PREPARED) && isOwn();
  }

  /** Whether this person can take it as files. */
  public boolean isTakeable() {
    return me.can("fund.reconcile") && (isState(PayoutState.APPROVED) || isOut());
  }

  /** Whether this person can say what became of its payments. */
  public boolean isSettleable() {
    return me.can("fund.reconcile") && isOut();
  }

  private boolean isOut() {
    return isState(PayoutState.EXPORTED);
  }

  private boolean isState(PayoutState state) {
    return run != null && run.state() == state;
  }

  private boolean isOwn() {
    return run != null && run.preparedBy().equals(me.fundraising().label());
  }

  /** The formats to choose from; the one alone that it was handed out in. */
  public List<LedgerChoice> getFormats() {
    PayoutFormat once =
        run == null ? null : run.handedOut().map(PayoutView.HandedOut::format).orElse(null);
    return LedgerChoice.of(
        once == null ? EnumSet.allOf(PayoutFormat.class) : EnumSet.of(once),
        "payout.format.",
        once == null ? frame.value("format") : once.name());
  }
}
