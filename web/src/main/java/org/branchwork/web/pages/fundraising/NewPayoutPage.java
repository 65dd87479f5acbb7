package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.payouts.PayoutDesk;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A run is prepared: the days and the members, what each is owed and why, then the run itself. */
@Named
@RequestScoped
public class NewPayoutPage {

  static final String PATH = "/portal/fund/payouts/new";
  private static final int MOST_DAYS = 60;

  @Inject PayoutSearch search;
  @Inject PayoutDesk desk;
  @Inject KeptFunds funds;
  @Inject TypedRun run;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<StrikeDayView> days = List.of();
  private List<String> waiting = List.of();
  private @Nullable Reckoned reckoned;

  /** A day to choose. */
  public record Day(String id, String label, boolean chosen) {}

  /** Does what was posted, or shows the form. */
  public void load() {
    Optional<UUID> chosen = funds.chosen().map(KeptFund::fund);
    chosen.ifPresent(run::offer);
    days =
        chosen
            .map(fund -> search.strikeDays(fund, me.fundraising()))
            .map(all -> all.subList(0, Math.min(all.size(), MOST_DAYS)))
            .orElse(List.of());
    Map<String, String> fields = Map.of("payout.days.none", "members", "payout.day.past", "pay-on");
    boolean shown = frame.enter(Set.of("reckon", "prepare"), fields, this::perform);
    if (shown || reckoned != null) {
      waiting = run.waiting();
    }
  }

  private @Nullable String perform(String act) {
    UUID id = frame.idOfForm();
    UUID fund = funds.chosen().map(KeptFund::fund).orElse(new UUID(0, 0));
    PreparePayout command = run.read(id, fund, days);
    if (command == null) {
      return null;
    }
    Reckoned all = run.reckoned(search.reckon(command, me.fundraising()), days);
    reckoned = all;
    if (act.equals("reckon")) {
      return null;
    }
    if (!frame.value("seen").equals(String.valueOf(all.pence()))) {
      frame.getProblems().add("reckoned", Texts.get("payout.problem.changed"));
      return null;
    }
    desk.prepare(paid(command, all), me.fundraising());
    return PayoutRunPage.PATH + "?run=" + id;
  }

  /** The command without what is worth nothing. */
  private static PreparePayout paid(PreparePayout command, Reckoned all) {
    List<MemberDay> worth =
        all.paid().stream()
            .map(line -> new MemberDay(line.payee(), line.strikeDay(), line.part(), line.of()))
            .toList();
    return new PreparePayout(
        command.run(), command.fund(), command.payOn(), worth, command.grants());
  }

  public List<LedgerChoice> getFunds() {
    return funds.choices();
  }

  public String getFund() {
    return funds.chosen().map(fund -> fund.fund().toString()).orElse("");
  }

  public List<Day> getDays() {
    return days.stream()
        .map(
            day ->
                new Day(
                    day.strikeDay().toString(),
                    Texts.say(
                        "payout.day",
                        Dates.weekday(day.on()),
                        day.dispute(),
                        new DayPart(day.part(), day.of()).words()),
                    run.isChosen(day)))
        .toList();
  }

  /** Whether nothing is there that a run could pay. */
  public boolean isIdle() {
    return days.isEmpty() && !run.isOffered();
  }

  /** Members who are left out because their bank details wait. */
  public List<String> getWaiting() {
    return waiting;
  }

  /** What would be paid, line by line; empty before it was reckoned. */
  public List<Reckoned.Row> getRows() {
    return reckoned == null ? List.of() : reckoned.rows();
  }

  /** The sum that was seen, as the form tells it back. */
  public String getSeen() {
    return reckoned == null ? "" : String.valueOf(reckoned.pence());
  }

  /** How much to how many, as a sentence; empty before it was reckoned. */
  public String getTotal() {
    return reckoned == null
        ? ""
        : Texts.say("payout.total", PledgeAmount.shown(reckoned.pence()), reckoned.members());
  }

  /** What the fund lacks for it, as a sentence; empty when it has the money. */
  public String getLacking() {
    return reckoned == null
        ? ""
        : funds.chosen().map(fund -> funds.lacking(fund.fund(), pence())).orElse("");
  }

  private long pence() {
    return reckoned == null ? 0 : reckoned.pence();
  }

  /** Whether there is anything to prepare. */
  public boolean isReady() {
    return reckoned != null && reckoned.pence() > 0;
  }
}
