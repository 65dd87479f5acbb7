package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/**
 * The day to which a hearing must be put off when the companion cannot come, with a letter that
 * asks for it. It is asked for by an address and kept nowhere. The Act is that of Great Britain;
 * what holds in Northern Ireland is not written down here.
 */
@Named
@RequestScoped
public class CompanionPlan {

  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject LimitSearch search;
  @Inject CurrentUser me;
  @Inject BranchCalendar branch;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable LocalDate proposed;
  private @Nullable LocalDate latest;

  /** Works the day out when a hearing was typed. */
  public void load() {
    if (request.isPost() || !isKnown()) {
      return;
    }
    typed = request.typed();
    proposed = ThreeBoxDate.read(typed, "hearing", problems);
    if (proposed != null) {
      latest = search.lastAlternative(proposed, me.casework());
    }
  }

  /** Whether the law of the branch's nation is written down here. */
  public boolean isKnown() {
    return branch.nation() != Nation.NORTHERN_IRELAND;
  }

  public boolean isWorked() {
    return latest != null;
  }

  public String getLatest() {
    return Dates.weekday(latest);
  }

  /** How it was counted. */
  public String getWhy() {
    return Texts.say("companion.why", Dates.weekday(proposed));
  }

  /** Ready to be copied, in the member's name. */
  public String getLetter() {
    return Texts.say(
        "companion.letter", Dates.weekday(proposed), Dates.weekday(latest), frame.getName());
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
  }
}
