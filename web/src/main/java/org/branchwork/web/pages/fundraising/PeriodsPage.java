package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodChange;
import org.branchwork.fundraising.api.ledger.PeriodDesk;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The periods of the books: opened, closed, and opened again by two people. */
@Named
@RequestScoped
public class PeriodsPage {

  @Inject LedgerSearch ledger;
  @Inject PeriodDesk desk;
  @Inject LedgerFrame frame;
  @Inject LedgerNames names;
  @Inject CurrentUser me;

  private List<PeriodView> periods = List.of();
  private List<Change> changes = List.of();

  /** A period as a row. */
  public record Line(String name, String state, String tone) {}

  /**
   * A closing or a re-opening.
   *
   * @param approvable whether this person can approve it
   */
  public record Change(
      UUID id,
      String what,
      String reason,
      String by,
      String at,
      boolean waits,
      boolean approvable) {}

  public void load() {
    if (frame.enter(Set.of("open", "close", "ask", "approve"), fields(), this::perform)) {
      periods = ledger.periods(me.fundraising());
      changes = shown(ledger.periodChanges(me.fundraising()));
    }
  }

  /** A refusal about a reason or a period is told at the form that was sent. */
  private Map<String, String> fields() {
    String form = frame.value("do");
    return Map.of(
        "period.reason",
        form + "-reason",
        "period.unknown",
        form + "-period",
        "period.days",
        "to",
        "period.overlaps",
        "from");
  }

  private String perform(String act) {
    Caller caller = me.fundraising();
    switch (act) {
      case "open" -> open(caller);
      case "close" -> desk.close(period("close"), frame.value("close-reason"), caller);
      case "ask" ->
          desk.prepareReopening(frame.idOfForm(), period("ask"), frame.value("ask-reason"), caller);
      default -> desk.approveReopening(frame.idIfAny("change").orElse(new UUID(0, 0)), caller);
    }
    return frame.getAction();
  }

  private void open(Caller caller) {
    LocalDate from = frame.day("from");
    LocalDate to = frame.day("to");
    if (from != null && to != null) {
      desk.open(from, to, caller);
    }
  }

  /** The period that was chosen; one that is none is unknown to the desk. */
  private LocalDate period(String form) {
    return frame.dayIfAny(form + "-period").orElse(LocalDate.EPOCH);
  }

  private List<Change> shown(List<PeriodChange> all) {
    Map<String, String> by =
        names.of(
            all.stream()
                .flatMap(
                    each -> Stream.concat(Stream.of(each.preparedBy()), each.approvedBy().stream()))
                .toList());
    return all.stream().map(each -> change(each, by)).toList();
  }

  private Change change(PeriodChange change, Map<String, String> by) {
    String what = change.closing() ? "closed" : change.waits() ? "waits" : "reopened";
    String approver = change.approvedBy().map(by::get).orElse("");
    return new Change(
        change.change(),
        Texts.say("ledger.period-change." + what, Dates.day(change.from()), approver),
        change.reason(),
        by.getOrDefault(change.preparedBy(), ""),
        Dates.moment(change.preparedAt()),
        change.waits(),
        change.waits() && me.can("fund.approve") && !isOwn(change));
  }

  private boolean isOwn(PeriodChange change) {
    return change.preparedBy().equals(me.fundraising().label());
  }

  public List<Line> getRows() {
    return periods.stream()
        .map(
            each ->
                new Line(
                    LedgerChoice.name(each),
                    Texts.get(each.closed() ? "ledger.state-closed" : "ledger.state-open"),
                    each.closed() ? "" : "ok"))
        .toList();
  }

  public List<Change> getChanges() {
    return changes;
  }

  public List<LedgerChoice> getOpen() {
    return LedgerChoice.periods(
        periods.stream().filter(each -> !each.closed()).toList(), frame.value("close-period"));
  }

  /** Closed ones that nobody asked to open again. */
  public List<LedgerChoice> getClosed() {
    return LedgerChoice.periods(
        periods.stream().filter(each -> each.closed() && each.reopening().isEmpty()).toList(),
        frame.value("ask-period"));
  }
}
