package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.fundraising.api.payouts.StrikePayRateView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The days on strike of a fund, what a day is worth, and what a member is paid at most. */
@Named
@RequestScoped
public class StrikeDaysPage {

  static final String PATH = "/portal/fund/strike-days";
  private static final int ROWS = 50;
  private static final Map<String, String> FIELDS =
      Map.of(
          "strike-day.dispute.missing", "dispute",
          "strike-day.share.malformed", "share",
          "strike-day.listed", "day",
          "strike-day.fund.unknown", "fund",
          "strike-day.rate.malformed", "pounds",
          "strike-day.rate.taken", "from",
          "strike-day.cap.week", "week-pounds",
          "strike-day.cap.dispute", "dispute-pounds",
          "strike-day.cap.taken", "caps-from");

  @Inject PayoutSearch search;
  @Inject StrikeDayDesk desk;
  @Inject StrikeCaps caps;
  @Inject KeptFunds funds;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private Optional<KeptFund> fund = Optional.empty();
  private List<StrikeDayView> days = List.of();
  private List<StrikePayRateView> rates = List.of();

  /** A day of the list. */
  public record Day(String on, String dispute, String share) {}

  /** A rate; the one that holds on has no end. */
  public record Rate(String pounds, String span) {}

  /** Does what was posted, or shows the list. */
  public void load() {
    if (frame.enter(Set.of("note", "rate", "caps"), FIELDS, this::perform)) {
      fund = funds.chosen();
      days =
          fund.map(each -> search.strikeDays(each.fund(), after(), ROWS, me.fundraising()))
              .orElse(List.of());
      rates = search.rates(me.fundraising());
      caps.load();
    }
  }

  private @Nullable String perform(String act) {
    if (act.equals("note")) {
      return note();
    }
    if (act.equals("caps")) {
      caps.set();
      return PATH;
    }
    LocalDate from = frame.day("from");
    OptionalLong pence = PledgeAmount.typed(frame.value("pounds"));
    if (pence.isEmpty()) {
      throw new FundraisingRuleBroken("strike-day.rate.malformed");
    }
    if (from != null) {
      desk.setRate(from, pence.getAsLong(), me.fundraising());
    }
    return PATH;
  }

  private String note() {
    LocalDate on = frame.day("day");
    DayPart share =
        DayPart.typed(frame.value("share"))
            .orElseThrow(() -> new FundraisingRuleBroken("strike-day.share.malformed"));
    UUID of = frame.idIfAny("fund").orElse(new UUID(0, 0));
    if (on != null) {
      desk.note(
          new NoteStrikeDay(
              frame.idOfForm(), of, frame.value("dispute"), on, share.part(), share.of()),
          me.fundraising());
    }
    return PATH + "?fund=" + of;
  }

  private Optional<UUID> after() {
    return frame.idIfAny("after");
  }

  public List<LedgerChoice> getFunds() {
    return funds.choices();
  }

  /** The fund whose days are shown; empty when the books of none are kept. */
  public String getFund() {
    return fund.map(each -> each.fund().toString()).orElse("");
  }

  public List<Day> getDays() {
    return days.stream()
        .map(
            day ->
                new Day(
                    Dates.weekday(day.on()),
                    day.dispute(),
                    new DayPart(day.part(), day.of()).words()))
        .toList();
  }

  public List<Rate> getRates() {
    return rates.stream()
        .map(rate -> new Rate(PledgeAmount.shown(rate.pence()), span(rate.from(), rate.until())))
        .toList();
  }

  /** From when until when something holds. */
  static String span(LocalDate from, Optional<LocalDate> until) {
    return until
        .map(end -> Texts.say("rate.span", Dates.day(from), Dates.day(end)))
        .orElse(Texts.say("rate.from", Dates.day(from)));
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getOlder() {
    return days.size() < ROWS
        ? null
        : PATH + "?fund=" + getFund() + "&after=" + days.get(ROWS - 1).strikeDay();
  }
}
