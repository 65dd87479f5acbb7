package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.AnswerTargets;
import org.branchwork.casework.api.targets.TargetSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** By when members are to be answered: of the rows of a list, and of the case that is shown. */
@Named
@RequestScoped
public class AnswerLines {

  @Inject TargetSearch search;
  @Inject AnswerTargets targets;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private @Nullable AnswerLine shown;

  /** The lines of these clocks; their moments are worked out at once. */
  Map<AnswerClock, AnswerLine> of(Collection<AnswerClock> clocks) {
    Map<AnswerClock, Instant> by = search.answerBy(clocks, me.casework());
    return clocks.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                each -> each, each -> new AnswerLine(each, by.get(each), clock.instant())));
  }

  Instant now() {
    return clock.instant();
  }

  /** The day of the branch. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Tells of the case that is shown. */
  void show(AnswerClock of) {
    shown = of(List.of(of)).get(of);
  }

  /** Empty when nobody waits. */
  public String getText() {
    return shown == null ? "" : shown.text();
  }

  public String getStyle() {
    return shown == null ? "" : shown.style();
  }

  /** Within how many hours, and which of them count. */
  public String getLead() {
    return shown != null && shown.clock().first()
        ? Texts.say("answer.lead.first", targets.firstHours())
        : Texts.say("answer.lead.next", targets.nextHours());
  }

  public boolean isRunning() {
    return shown != null && shown.clock().runs();
  }

  public boolean isPaused() {
    return shown != null && shown.clock().pausedAt() != null;
  }
}
