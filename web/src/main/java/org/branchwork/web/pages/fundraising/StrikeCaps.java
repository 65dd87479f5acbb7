package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.fundraising.api.payouts.StrikePayCapsView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** What one member is paid for days on strike at most, beside what a day is worth. */
@Named
@RequestScoped
public class StrikeCaps {

  @Inject PayoutSearch search;
  @Inject StrikeDayDesk desk;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<StrikePayCapsView> caps = List.of();

  /** Caps; those that hold on have no end. */
  public record Row(String span, String week, String dispute) {}

  void load() {
    caps = search.caps(me.fundraising());
  }

  /** Sets what was typed; an empty field is no cap. */
  void set() {
    OptionalLong week = typed("week-pounds", "strike-day.cap.week");
    OptionalLong dispute = typed("dispute-pounds", "strike-day.cap.dispute");
    LocalDate from = frame.day("caps-from");
    if (from != null) {
      desk.setCaps(from, week, dispute, me.fundraising());
    }
  }

  private OptionalLong typed(String field, String refusal) {
    String typed = frame.value(field);
    OptionalLong pence = PledgeAmount.typed(typed);
    if (pence.isEmpty() && !typed.isEmpty()) {
      throw new FundraisingRuleBroken(refusal);
    }
    return pence;
  }

  public List<Row> getRows() {
    return caps.stream()
        .map(
            each ->
                new Row(
                    StrikeDaysPage.span(each.from(), each.until()),
                    shown(each.weekPence()),
                    shown(each.disputePence())))
        .toList();
  }

  private static String shown(OptionalLong pence) {
    return pence.isEmpty() ? Texts.get("caps.none") : PledgeAmount.shown(pence.getAsLong());
  }
}
