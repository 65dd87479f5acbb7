package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The runs in which strike pay is paid, the newest first. */
@Named
@RequestScoped
public class PayoutsPage {

  static final String PATH = "/portal/fund/payouts";
  private static final int ROWS = 25;

  @Inject PayoutSearch search;
  @Inject KeptFunds funds;
  @Inject BookNames names;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<PayoutView> runs = List.of();
  private List<Row> rows = List.of();

  /** A run as a row. */
  public record Row(
      String href,
      long number,
      String fund,
      String payOn,
      String payments,
      String total,
      String state,
      String tone,
      String by) {}

  public void load() {
    long before = request.number("before").orElse(Long.MAX_VALUE);
    runs = search.runs(before, ROWS, me.fundraising());
    Map<String, String> by = names.of(runs.stream().map(PayoutView::preparedBy).toList());
    rows = runs.stream().map(run -> row(run, by)).toList();
  }

  private Row row(PayoutView run, Map<String, String> by) {
    return new Row(
        PayoutRunPage.PATH + "?run=" + run.run(),
        run.number(),
        funds.name(run.fund()),
        Dates.day(run.payOn()),
        Texts.say("payout.payments", run.payments()),
        PledgeAmount.shown(run.totalPence()),
        state(run),
        tone(run),
        by.getOrDefault(run.preparedBy(), ""));
  }

  /** How far a run is, in words. */
  static String state(PayoutView run) {
    if (run.state() == PayoutState.EXPORTED && !run.isSettled() && run.settled() > 0) {
      return Texts.say("payout.state.partly", run.settled(), run.payments());
    }
    return Texts.get(
        run.isSettled() ? "payout.state.settled" : Texts.key("payout.state.", run.state()));
  }

  /** The colour of that. */
  static String tone(PayoutView run) {
    return switch (run.state()) {
      case PREPARED, APPROVED -> "warn";
      case REJECTED -> "";
      case EXPORTED -> run.isSettled() ? "ok" : "";
    };
  }

  public List<Row> getRows() {
    return rows;
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getOlder() {
    return runs.size() < ROWS ? null : PATH + "?before=" + runs.get(ROWS - 1).number();
  }
}
