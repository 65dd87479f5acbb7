package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.branchwork.fundraising.api.transfers.TransferDesk;
import org.branchwork.fundraising.api.transfers.TransferSearch;
import org.branchwork.fundraising.api.transfers.TransferView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;
import org.jspecify.annotations.Nullable;

/** Transfers between funds: asked for by one, approved by another, taken back when need be. */
@Named
@RequestScoped
public class TransfersPage {

  static final String PATH = "/portal/fund/transfers";

  private static final int ROWS = 25;
  private static final Set<String> ACTS =
      Set.of("ask-transfer", "approve-transfer", "withdraw-transfer", "take-back-transfer");
  private static final Map<String, String> FIELDS =
      Map.of(
          "transfer.from", "from-fund",
          "transfer.to", "to-fund",
          "transfer.same", "to-fund",
          "transfer.political", "to-fund",
          "transfer.currency", "to-fund",
          "transfer.amount", "amount",
          "transfer.too-much", "amount",
          "transfer.reason", "reason",
          "transfer.meeting", "meeting-on",
          "transfer.minute", "minute");

  @Inject TransferDesk desk;
  @Inject TransferSearch search;
  @Inject LedgerSearch ledger;
  @Inject LedgerFrame frame;
  @Inject BookNames names;
  @Inject CurrentUser me;

  private List<TransferRow> waiting = List.of();
  private List<TransferRow> decided = List.of();
  private List<KeptFund> funds = List.of();
  private @Nullable String older;

  /** Does what was posted, and shows what waits and what was decided. */
  public void load() {
    if (frame.enter(ACTS, fields(), this::perform)) {
      show();
    }
  }

  /** A refusal about the form that asks stands at its field, any other at its button. */
  private Map<String, String> fields() {
    return frame.value("do").equals("ask-transfer") ? FIELDS : Map.of();
  }

  private void show() {
    List<TransferView> asked = search.waiting(me.fundraising());
    List<TransferView> found = search.decided(before(), ROWS + 1, me.fundraising());
    List<TransferView> shown = found.subList(0, Math.min(ROWS, found.size()));
    older = found.size() > ROWS ? PATH + "?before=" + shown.get(ROWS - 1).number() : null;
    Map<String, String> by =
        names.of(
            Stream.concat(asked.stream(), shown.stream())
                .flatMap(each -> Stream.of(each.askedBy(), each.approvedBy(), each.withdrawnBy()))
                .filter(Objects::nonNull)
                .toList());
    waiting = asked.stream().map(each -> row(each, by)).toList();
    decided = shown.stream().map(each -> row(each, by)).toList();
    funds =
        ledger.funds(me.fundraising()).stream()
            .filter(fund -> fund.kind().filter(kind -> kind != FundKind.POLITICAL).isPresent())
            .toList();
  }

  private TransferRow row(TransferView each, Map<String, String> by) {
    boolean own = each.askedBy().equals(me.fundraising().label());
    boolean refused = each.transfer().toString().equals(frame.value("transfer"));
    return new TransferRow(each, by, own, refused ? frame.value("why") : "");
  }

  private OptionalLong before() {
    String number = frame.value("before");
    return number.matches("[0-9]{1,15}")
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  private String perform(String act) {
    Caller caller = me.fundraising();
    switch (act) {
      case "ask-transfer" -> desk.ask(asked(), caller);
      case "approve-transfer" -> desk.approve(id("transfer"), caller);
      case "withdraw-transfer" -> desk.withdraw(id("transfer"), caller);
      default -> desk.takeBack(id("transfer"), frame.value("why"), caller);
    }
    return PATH;
  }

  private AskTransfer asked() {
    return new AskTransfer(
        frame.idOfForm(),
        id("from-fund"),
        id("to-fund"),
        Pounds.pence(frame.value("amount")).orElse(0L),
        frame.value("reason"),
        frame.dayIfAny("meeting-on").orElse(null),
        frame.value("minute"));
  }

  /** What is no id is one of nothing. */
  private UUID id(String field) {
    return frame.idIfAny(field).orElse(new UUID(0, 0));
  }

  public List<TransferRow> getWaiting() {
    return waiting;
  }

  public List<TransferRow> getDecided() {
    return decided;
  }

  /** The address of older ones, or {@code null}. */
  public @Nullable String getOlder() {
    return older;
  }

  public List<LedgerChoice> getGivers() {
    return LedgerChoice.funds(funds, frame.value("from-fund"));
  }

  public List<LedgerChoice> getTakers() {
    return LedgerChoice.funds(funds, frame.value("to-fund"));
  }

  /** Whether this person may ask, and there are two funds to move money between. */
  public boolean isAskable() {
    return me.can("fund.reconcile") && funds.size() > 1;
  }
}
