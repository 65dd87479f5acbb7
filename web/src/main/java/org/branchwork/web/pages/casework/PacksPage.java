package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.PackCounts;
import org.branchwork.casework.api.referrals.PackSearch;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The packs of a collective: how many members have one, making the others, sending them. */
@Named
@RequestScoped
public class PacksPage {

  @Inject CollectiveSearch search;
  @Inject PackSearch packs;
  @Inject PackActs acts;
  @Inject StaffFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private @Nullable CollectiveSheet sheet;
  private @Nullable PackCounts counts;
  private Map<String, String> typed = Map.of();
  private boolean going;

  public void load() {
    String reference = request.collective();
    sheet = search.sheet(reference, me.casework());
    if (!frame.enter(PackActs.WAY, act -> acts.perform(act, reference))) {
      return;
    }
    counts = packs.counts(reference, me.casework());
    typed = frame.getTyped();
    if (typed.isEmpty()) {
      packs.latest(reference, me.casework()).ifPresent(latest -> typed = typed(latest));
    }
    going = typed.containsKey("covers");
  }

  /** The form of the packs before, so that the others go to the same address. */
  private static Map<String, String> typed(NewReferral latest) {
    LocalDate due = Objects.requireNonNull(latest.answerDueOn());
    Map<String, String> typed = new HashMap<>();
    typed.put("kind", String.valueOf(latest.kind()));
    typed.put("recipient", Objects.requireNonNull(latest.recipient()));
    typed.put("email", Objects.requireNonNull(latest.email()));
    typed.put("answer-due-day", String.valueOf(due.getDayOfMonth()));
    typed.put("answer-due-month", String.valueOf(due.getMonthValue()));
    typed.put("answer-due-year", String.valueOf(due.getYear()));
    typed.put("covers", "yes");
    return typed;
  }

  public CollectiveSheet getSheet() {
    return Objects.requireNonNull(sheet);
  }

  public PackCounts getCounts() {
    return Objects.requireNonNull(counts);
  }

  /** How far they are, in sentences. */
  public List<String> getLines() {
    PackCounts seen = getCounts();
    return List.of(
        Texts.say("packs.line.without", seen.without()),
        Texts.say("packs.line.made", seen.made()),
        Texts.say("packs.line.sent", seen.sent()),
        Texts.say("packs.line.answered", seen.answered()));
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** Whether packs were made before or the box was ticked: the rest goes on as they did. */
  public boolean isGoing() {
    return going;
  }

  /**
   * The button that a script presses for whoever pressed it before, as long as something is left;
   * empty for none.
   */
  private String getNext() {
    String done = request.isPost() ? "" : request.parameter("done");
    boolean left =
        switch (done) {
          case "make" -> getCounts().without() > 0;
          case "send" -> getCounts().made() > 0;
          default -> false;
        };
    return left ? done : "";
  }

  /** Whether a script goes on making. */
  public boolean isMakingOn() {
    return getNext().equals("make");
  }

  /** Whether a script goes on sending. */
  public boolean isSendingOn() {
    return getNext().equals("send");
  }

  /** How many members have a pack or cannot have one, of how many. */
  public int getReady() {
    return getCounts().members() - getCounts().without();
  }

  /** At least 1, for the bar. */
  public int getWhole() {
    return Math.max(1, getCounts().members());
  }

  /** How many the next press makes. */
  public int getAtOnce() {
    return Math.min(PackSearch.AT_ONCE, getCounts().without());
  }

  public List<Choice> getKinds() {
    return Choice.of(ReferralKind.class, "referral.kind.", typed.getOrDefault("kind", ""));
  }
}
