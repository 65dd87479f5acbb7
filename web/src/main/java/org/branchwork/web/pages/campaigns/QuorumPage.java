package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.Quorum;
import org.branchwork.campaigns.api.QuorumRule;
import org.branchwork.campaigns.api.QuorumSearch;
import org.branchwork.web.pages.shared.Boxes;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** The quorum of a general meeting, and how many are told of it by e-mail and by post. */
@Named
@RequestScoped
public class QuorumPage {

  private static final int LONGEST_FIGURE = 6;

  @Inject QuorumSearch search;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable Quorum quorum;

  /** Answers a GET; with a figure in the address it works the quorum out. */
  public void load() {
    if (!isAsked()) {
      return;
    }
    LocalDate on = ThreeBoxDate.read(request.typed(), "day", problems);
    if (!problems.isEmpty()) {
      return;
    }
    try {
      quorum = search.quorum(on, rule(), figure(), me.campaigns());
    } catch (CampaignsRuleBroken broken) {
      Refusals.note(broken, problems);
    }
  }

  private boolean isAsked() {
    return request.typed().containsKey("figure");
  }

  private QuorumRule rule() {
    return "MEMBERS".equals(request.value("rule").strip())
        ? QuorumRule.MEMBERS
        : QuorumRule.PERCENT;
  }

  /** The figure that was typed; 0, which no rule book has, for what is no whole number. */
  private int figure() {
    String typed = request.value("figure").strip().replaceAll("[,\\s%]", "");
    boolean whole = typed.length() <= LONGEST_FIGURE && typed.matches("[0-9]+");
    return whole ? Integer.parseInt(typed) : 0;
  }

  public @Nullable Quorum getQuorum() {
    return quorum;
  }

  /** The day and the members on it, as the heading of the answer. */
  public String getAnswer() {
    return quorum == null
        ? ""
        : Texts.say("quorum.answer", Dates.weekday(quorum.on()), quorum.figures().members());
  }

  /** What is to be read with the figures: members of whom nothing is told. */
  public String getUntold() {
    return quorum == null || quorum.figures().untold() == 0
        ? ""
        : Texts.say("quorum.untold", quorum.figures().untold());
  }

  public @Nullable String getPercent() {
    return Boxes.checked(rule().name(), "PERCENT");
  }

  public @Nullable String getMembers() {
    return Boxes.checked(rule().name(), "MEMBERS");
  }

  public Map<String, String> getTyped() {
    return request.typed();
  }

  public Problems getProblems() {
    return problems;
  }
}
