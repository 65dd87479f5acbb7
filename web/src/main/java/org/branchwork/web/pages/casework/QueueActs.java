package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.queue.QueueDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of the queue do: with all cases that are ticked, each for itself, and with the
 * views that a person keeps.
 */
@Named
@RequestScoped
public class QueueActs {

  private static final Set<String> VIEW_ACTS = Set.of("keep-view", "drop-view");
  private static final Set<String> BULK_ACTS = Set.of("assign", "label", "unlabel", "close");
  private static final int MOST = 100;

  @Inject CaseDesk desk;
  @Inject QueueDesk queue;
  @Inject QueueFilter filter;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private final List<Line> refused = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private @Nullable String notice;

  /** A case with which nothing was done, and why. */
  public record Line(String reference, String why) {}

  /** Does what was posted; a view that was kept or dropped leads on to its list. */
  void posted() {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !(VIEW_ACTS.contains(act) || BULK_ACTS.contains(act))) {
      notice = Texts.get("case.stale");
      request.status(400);
    } else if (VIEW_ACTS.contains(act)) {
      view(act);
    } else {
      bulk(act);
    }
  }

  private void view(String act) {
    try {
      if (act.equals("keep-view")) {
        queue.keepView(request.parameter("view-name"), filter.getQuery(), me.casework());
      } else {
        queue.dropView(request.parameter("view-name"), me.casework());
      }
      request.redirect("/portal/cases?" + filter.getQuery() + "&done=" + act);
    } catch (CaseworkRuleBroken broken) {
      problems.add("view-name", Texts.get("rule." + broken.key()));
    }
  }

  private void bulk(String act) {
    List<Ticked> ticked =
        Stream.ofNullable(request.http().getParameterValues("pick"))
            .flatMap(Stream::of)
            .distinct()
            .limit(MOST)
            .map(Ticked::of)
            .flatMap(List::stream)
            .toList();
    if (ticked.isEmpty()) {
      problems.add("bulk", Texts.get("bulk.none"));
    }
    Consumer<Ticked> deed = deed(act);
    if (!problems.isAny()) {
      ticked.forEach(one -> perform(one, deed));
    }
  }

  /** What is to be done with each; what is missing for it is told once. */
  private Consumer<Ticked> deed(String act) {
    switch (act) {
      case "assign":
        UUID owner = filter.caseworker(request.parameter("bulk-owner"));
        require(owner, "bulk-owner", "rule.triage.caseworker");
        return one -> give(one, owner);
      case "close":
        Outcome outcome = outcome(request.parameter("bulk-outcome"));
        require(outcome, "bulk-outcome", "rule.close.outcome");
        return one -> desk.close(one.reference(), one.version(), outcome, me.casework());
      default:
        String label = request.parameter("bulk-label");
        require(label.isEmpty() ? null : label, "bulk-label", "rule.label.text");
        return act.equals("label")
            ? one -> queue.putLabel(one.reference(), label, me.casework())
            : one -> queue.takeLabel(one.reference(), label, me.casework());
    }
  }

  /** Gives a case to somebody and leaves the rest of its triage as it was shown. */
  private void give(Ticked one, @Nullable UUID owner) {
    if (one.category() == null) {
      throw new CaseworkRuleBroken("triage.category");
    }
    if (owner != null) {
      desk.triage(
          one.reference(), one.version(), one.category(), one.urgency(), owner, me.casework());
    }
  }

  private void require(@Nullable Object chosen, String field, String key) {
    if (chosen == null) {
      problems.add(field, Texts.get(key));
    }
  }

  private static @Nullable Outcome outcome(String name) {
    return Stream.of(Outcome.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private void perform(Ticked one, Consumer<Ticked> deed) {
    try {
      deed.accept(one);
      done.add(one.reference());
    } catch (CaseworkRuleBroken broken) {
      String own = "bulk.rule." + broken.key();
      refused.add(
          new Line(one.reference(), Texts.get(Texts.has(own) ? own : "rule." + broken.key())));
    } catch (CaseNotFound gone) {
      refused.add(new Line(one.reference(), Texts.get("bulk.gone")));
    }
  }

  /** How many were done of how many; {@code null} when nothing was tried. */
  public @Nullable String getSummary() {
    int all = done.size() + refused.size();
    return all == 0 ? null : Texts.say("bulk.summary", done.size(), all);
  }

  /** The cases with which it was done. */
  public List<String> getDone() {
    return done;
  }

  public List<Line> getRefused() {
    return refused;
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  /** What was just done with a view, or {@code null}. */
  public @Nullable String getViewDone() {
    String act = request.parameter("done");
    return VIEW_ACTS.contains(act) ? Texts.get("views.done." + act) : null;
  }

  public List<Choice> getOutcomes() {
    return Choice.of(Outcome.class, "case.outcome.", request.parameter("bulk-outcome"));
  }

  public String getLabel() {
    return request.parameter("bulk-label");
  }

  public String getViewName() {
    return request.parameter("view-name");
  }

  public String getAction() {
    return "/portal/cases?" + filter.getQuery();
  }

  public String getNewToken() {
    return request.newToken();
  }

  public String getAccount() {
    return request.account().toString();
  }
}
