package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.result.CaseResult;
import org.branchwork.casework.api.result.ResultSearch;
import org.branchwork.casework.api.result.TimeEntry;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** What a case took, and what came of it. */
@Named
@RequestScoped
public class ResultPage {

  @Inject CasePost post;
  @Inject ResultActs acts;
  @Inject ResultSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private @Nullable CaseResult result;
  private List<Line> time = List.of();
  private Map<String, String> typed = Map.of();

  /** Time spent, in words. */
  public record Line(String day, String spent, String text, String who) {

    static Line of(TimeEntry entry, Map<UUID, String> names) {
      return new Line(
          Dates.day(entry.day()),
          Amounts.time(entry.minutes()),
          entry.text(),
          names.getOrDefault(entry.by(), Texts.get("case.somebody")));
    }
  }

  public void load() {
    CaseHead head = post.enter(ResultActs.WAY, acts::perform);
    if (head == null) {
      return;
    }
    CaseResult found = search.of(head.reference(), me.casework());
    result = found;
    Map<UUID, String> names =
        rows.names(found.time().stream().map(TimeEntry::by).collect(Collectors.toSet()));
    time = found.time().stream().map(entry -> Line.of(entry, names)).toList();
    typed = new HashMap<>(post.typed());
    ThreeBoxDate.typed("time-day", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")))
        .forEach(typed::putIfAbsent);
    typed.putIfAbsent("recovered", Amounts.pounds(found.recoveredPence()));
  }

  private CaseResult result() {
    return Objects.requireNonNull(result);
  }

  public List<Line> getTime() {
    return time;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** All time together. */
  public String getTotal() {
    return Texts.say("result.total", Amounts.time(result().minutes()));
  }

  /** How the case ended, or that it did not yet. */
  public String getOutcome() {
    return result().outcome() == null
        ? Texts.get("result.open")
        : Texts.say("case.closed-with", Texts.get("case.outcome." + result().outcome()));
  }

  /** What was recovered; empty for nothing. */
  public String getRecovered() {
    Long pence = result().recoveredPence();
    return pence == null ? "" : Texts.say("result.recovered-sum", Amounts.pounds(pence));
  }

  /** Whether money can have been recovered. */
  public boolean isWinning() {
    return result().outcome() == Outcome.WON || result().outcome() == Outcome.SETTLED;
  }
}
