package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.collecting.ChequeState;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.CollectionSearch;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** Cheques whose money is not sure yet. */
@Named
@RequestScoped
public class ChequesPage {

  private static final Set<String> ACTS = Set.of("receive", "give-back", "clear", "return");
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("cheque.drawer.malformed", "drawer"),
          Map.entry("cheque.number.malformed", "number"),
          Map.entry("cheque.sum.malformed", "sum"),
          Map.entry("cheque.fund.unknown", "fund"),
          Map.entry("cheque.pledge.unknown", "pledge"),
          Map.entry("cheque.day.malformed", "received"),
          Map.entry("cheque.unknown", "clear"),
          Map.entry("cheque.decided", "clear"),
          Map.entry("cheque.paid-in", "clear"),
          Map.entry("cheque.not-matched", "clear"),
          Map.entry("cheque.reason.malformed", "clear"),
          Map.entry("lines.apart", "clear"),
          Map.entry("line.unknown", "clear"));

  @Inject CollectionSearch search;
  @Inject CollectingActs acts;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<Row> rows = List.of();

  /** A cheque, and the lines with which the bank may have taken its money back. */
  public record Row(
      UUID id, String what, String sum, String standing, boolean here, List<LedgerChoice> lines) {

    public boolean isBanked() {
      return !here;
    }
  }

  public void load() {
    if (frame.enter(ACTS, FIELDS, acts::perform)) {
      List<FittingLine> fitting = search.fittingCheques(me.fundraising());
      rows = search.cheques(me.fundraising()).stream().map(one -> row(one, fitting)).toList();
    }
  }

  private static Row row(ChequeView cheque, List<FittingLine> fitting) {
    String slip = cheque.slip();
    String drawer = cheque.drawer();
    String number = Texts.say("collecting.cheque-of", cheque.number(), cheque.fund());
    return new Row(
        cheque.cheque(),
        drawer == null ? number : drawer + " · " + number,
        PledgeAmount.shown(cheque.pence()),
        slip == null
            ? Texts.say("collecting.received-on", Dates.day(cheque.receivedOn()))
            : Texts.say("collecting.banked-with", slip),
        cheque.state() == ChequeState.RECEIVED,
        CollectionsPage.lines(cheque.cheque(), fitting));
  }

  public List<Row> getRows() {
    return rows;
  }
}
