package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.collecting.ChequeState;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.CollectionSearch;
import org.branchwork.fundraising.api.collecting.CollectionView;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.PayingInView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Cash that is counted, and the slips it is paid in with. */
@Named
@RequestScoped
public class CollectionsPage {

  static final String PATH = "/portal/fund/collections";

  private static final Set<String> ACTS =
      Set.of("count", "confirm", "witness", "withdraw", "pay-in", "take-back-slip", "match");
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("collection.fund.unknown", "fund"),
          Map.entry("collection.place.malformed", "place"),
          Map.entry("collection.day.malformed", "day"),
          Map.entry("collection.sum.malformed", "sum"),
          Map.entry("collection.sum.differs", "confirm"),
          Map.entry("collection.own", "confirm"),
          Map.entry("collection.decided", "confirm"),
          Map.entry("collection.unknown", "confirm"),
          Map.entry("paying-in.slip.malformed", "slip-number"),
          Map.entry("paying-in.slip.taken", "slip-number"),
          Map.entry("paying-in.day.malformed", "paid-in"),
          Map.entry("line.share.appeals", "match"),
          Map.entry("line.share.appeal", "match"),
          Map.entry("paying-in.unknown", "match"),
          Map.entry("paying-in.matched", "match"),
          Map.entry("paying-in.returned", "match"));

  @Inject CollectionSearch search;
  @Inject CollectingActs acts;
  @Inject LedgerFrame frame;
  @Inject BookNames names;
  @Inject CurrentUser me;

  private List<Cash> cash = List.of();
  private List<Item> items = List.of();
  private List<Slip> slips = List.of();

  /** Cash that somebody counted; its sum is empty while the reader is to count it too. */
  public record Cash(
      UUID id, String what, String sum, String by, boolean confirmed, boolean mine) {}

  /** What can go on a slip. */
  public record Item(UUID id, String label) {}

  /** A slip with the lines of the bank that fit it. */
  public record Slip(UUID id, String what, String sum, boolean matched, List<LedgerChoice> lines) {

    public boolean isWaiting() {
      return !matched;
    }
  }

  public void load() {
    if (frame.enter(ACTS, FIELDS, acts::perform)) {
      List<CollectionView> waiting = search.waiting(me.fundraising());
      Map<String, String> by = names.of(waiting.stream().map(CollectionView::countedBy).toList());
      cash = waiting.stream().map(each -> cash(each, by)).toList();
      List<ChequeView> cheques = search.cheques(me.fundraising());
      items = Stream.concat(counted(waiting), here(cheques)).toList();
      List<FittingLine> fitting = search.fittingSlips(me.fundraising());
      slips = search.payingIns(me.fundraising()).stream().map(one -> slip(one, fitting)).toList();
    }
  }

  private Cash cash(CollectionView each, Map<String, String> by) {
    Long pence = each.pence();
    return new Cash(
        each.collection(),
        what(each),
        pence == null ? "" : PledgeAmount.shown(pence),
        by.getOrDefault(each.countedBy(), ""),
        each.confirmedBy() != null,
        each.countedBy().equals(me.fundraising().label()));
  }

  private static String what(CollectionView each) {
    return Texts.say(
        "collecting.cash-of", each.place(), Dates.day(each.collectedOn()), each.fund());
  }

  private static Stream<Item> counted(List<CollectionView> waiting) {
    return waiting.stream()
        .filter(each -> each.confirmedBy() != null)
        .map(each -> new Item(each.collection(), sum(each.pence()) + " · " + what(each)));
  }

  private static String sum(@Nullable Long pence) {
    return PledgeAmount.shown(pence == null ? 0 : pence);
  }

  private static Stream<Item> here(List<ChequeView> cheques) {
    return cheques.stream()
        .filter(cheque -> cheque.state() == ChequeState.RECEIVED)
        .map(
            cheque ->
                new Item(
                    cheque.cheque(),
                    sum(cheque.pence())
                        + " · "
                        + Texts.say("collecting.cheque-of", cheque.number(), cheque.fund())));
  }

  private static Slip slip(PayingInView slip, List<FittingLine> fitting) {
    return new Slip(
        slip.payingIn(),
        Texts.say("collecting.slip-of", slip.items(), slip.slip(), Dates.day(slip.paidInOn())),
        PledgeAmount.shown(slip.pence()),
        slip.matched(),
        lines(slip.payingIn(), fitting));
  }

  /** The lines that fit a slip or a cheque, to choose from. */
  static List<LedgerChoice> lines(UUID of, List<FittingLine> fitting) {
    return fitting.stream()
        .filter(line -> line.of().equals(of))
        .map(
            line ->
                new LedgerChoice(
                    line.line() + "/" + line.seen(),
                    Dates.day(line.bookedOn()) + " · " + line.text(),
                    false))
        .toList();
  }

  public List<Cash> getCash() {
    return cash;
  }

  public List<Item> getItems() {
    return items;
  }

  public List<Slip> getSlips() {
    return slips;
  }
}
