package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.GrantReason;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Hardship grants that no form brought: a committee decided them, or somebody rang or wrote. */
@Named
@RequestScoped
public class HardshipPage {

  static final String PATH = "/portal/fund/hardship";
  private static final Map<String, String> FIELDS =
      Map.of(
          "payee.unknown", "member",
          "hardship.own", "member",
          "hardship.pence.malformed", "pounds",
          "hardship.reason.missing", "reason",
          "hardship.words.malformed", "words",
          "hardship.meeting.malformed", "met-on",
          "hardship.minute.malformed", "minute",
          "hardship.fund.unknown", "fund");

  @Inject HardshipDesk desk;
  @Inject PayoutSearch search;
  @Inject KeptFunds funds;
  @Inject BookNames names;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private Optional<UUID> fund = Optional.empty();
  private List<GrantRow> rows = List.of();

  /** Does what was posted, or shows what waits. */
  public void load() {
    if (frame.enter(Set.of("give-grant", "take-back-grant"), FIELDS, this::done)) {
      fund = funds.chosen().map(KeptFund::fund);
      List<HardshipGrantView> waiting =
          fund.map(each -> desk.waiting(each, me.fundraising())).orElse(List.of());
      Map<String, String> by =
          names.of(waiting.stream().map(HardshipGrantView::grantedBy).toList());
      GrantReason told = told();
      rows = waiting.stream().map(grant -> new GrantRow(grant, getFund(), by, told)).toList();
    }
  }

  /** Why the one grant was given whose reason was asked for. */
  private @Nullable GrantReason told() {
    return frame
        .idIfAny("grant")
        .flatMap(grant -> desk.reason(grant, me.fundraising()))
        .orElse(null);
  }

  private @Nullable String done(String act) {
    return act.equals("give-grant") ? give() : takeBack();
  }

  private String takeBack() {
    desk.takeBack(frame.idIfAny("grant").orElse(new UUID(0, 0)), me.fundraising());
    return PATH + frame.idIfAny("fund").map(of -> "?fund=" + of).orElse("");
  }

  private @Nullable String give() {
    UUID of = frame.idIfAny("fund").orElse(new UUID(0, 0));
    Optional<GrantHardship.Meeting> meeting = meeting();
    UUID payee = payee();
    ReasonClass reason =
        frame
            .chosen(ReasonClass.class, "reason")
            .orElseThrow(() -> new FundraisingRuleBroken("hardship.reason.missing"));
    long pence = PledgeAmount.typed(frame.value("pounds")).orElse(0);
    if (!frame.getProblems().isAny()) {
      desk.grant(
          new GrantHardship(frame.idOfForm(), of, payee, pence, reason, words(), meeting),
          me.fundraising());
    }
    return PATH + "?fund=" + of;
  }

  private String words() {
    return frame.value("words").replace("\r\n", "\n");
  }

  private UUID payee() {
    String member = frame.value("member");
    return (member.isEmpty()
            ? Stream.<PayeeView>empty()
            : search.payeesOf(List.of(member), me.fundraising()).stream())
        .findFirst()
        .map(PayeeView::payee)
        .orElseThrow(() -> new FundraisingRuleBroken("payee.unknown"));
  }

  /** The meeting that decided it; with a problem noted where one half of it is missing. */
  private Optional<GrantHardship.Meeting> meeting() {
    String minute = frame.value("minute");
    if (minute.isEmpty() && frame.value("met-on").isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(frame.day("met-on"))
        .map(day -> new GrantHardship.Meeting(day, minute));
  }

  public List<LedgerChoice> getFunds() {
    return funds.choices();
  }

  /** The fund whose grants are shown; empty when the books of none are kept. */
  public String getFund() {
    return fund.map(UUID::toString).orElse("");
  }

  public List<GrantRow> getRows() {
    return rows;
  }

  public List<LedgerChoice> getReasons() {
    return Stream.of(ReasonClass.values())
        .map(each -> new LedgerChoice(each.name(), GrantRow.words(each), isChosen(each)))
        .toList();
  }

  private boolean isChosen(ReasonClass each) {
    return each.name().equals(frame.value("reason"));
  }
}
