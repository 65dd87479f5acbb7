package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.retention.CaseKeeping;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureSearch;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.LiftReason;
import org.branchwork.casework.api.retention.RetentionDesk;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one case, holds it, or asks that it be erased; of its words and people nothing is shown.
 */
@Named
@RequestScoped
public class RetentionCasePage {

  private static final Set<String> ACTS = Set.of("keep", "hold", "lift", "ask");

  @Inject StaffFrame frame;
  @Inject RetentionDesk desk;
  @Inject RetentionSearch search;
  @Inject ErasureDesk erasing;
  @Inject ErasureSearch erasures;
  @Inject CurrentUser me;

  private @Nullable CaseKeeping keeping;
  private String sizes = "";
  private List<KeepingLine.Part> parts = List.of();

  public void load() {
    String reference = frame.reference();
    Caller caller = me.casework();
    keeping = search.of(reference, caller);
    if (frame.enter(KeepingWay.of(ACTS), act -> perform(act, reference, caller))) {
      DryRun run = erasures.dryRun(reference, caller);
      sizes = KeepingLine.sizes(run);
      parts = run.parts().stream().map(KeepingLine.Part::of).toList();
    }
  }

  private String perform(String act, String reference, Caller caller) {
    switch (act) {
      case "keep" -> keep(reference, caller);
      case "hold" -> desk.hold(reference, frame.chosen(KeepReason.class, "reason"), caller);
      case "lift" -> desk.lift(reference, frame.chosen(LiftReason.class, "lift-reason"), caller);
      default -> {
        var reason = frame.chosen(ErasureReason.class, "erasure-reason");
        return "/portal/retention/erasures?erasure=" + erasing.ask(reference, reason, caller);
      }
    }
    return frame.getAction();
  }

  private void keep(String reference, Caller caller) {
    var until = ThreeBoxDate.read(frame.getTyped(), "until", frame.getProblems());
    KeepReason reason = frame.chosen(KeepReason.class, "keep-reason");
    if (reason == null) {
      frame.getProblems().add("keep-reason", Texts.get("rule.keeping.reason"));
    }
    if (!frame.getProblems().isAny()) {
      desk.keepUntil(reference, until, reason, caller);
    }
  }

  private CaseKeeping keeping() {
    return Objects.requireNonNull(keeping);
  }

  public String getReference() {
    return keeping().reference();
  }

  /** Category, stage and days, as sentences. */
  public List<String> getFacts() {
    CaseKeeping known = keeping();
    String what = KeepingLine.category(known.category());
    String received = Texts.say("keeping.received", what, Dates.day(known.receivedOn()));
    if (known.closedOn() == null) {
      return List.of(received, Texts.get("keeping.not-closed"));
    }
    String closed =
        Texts.say("keeping.closed", Dates.day(known.closedOn()), Dates.day(known.dueOn()));
    CaseKeeping.Kept kept = known.kept();
    return kept == null
        ? List.of(received, closed)
        : List.of(
            received,
            closed,
            Texts.say(
                "keeping.kept",
                Dates.day(kept.until()),
                Texts.get("keeping.reason." + kept.reason())));
  }

  public boolean isClosed() {
    return keeping().stage() == Stage.CLOSED;
  }

  public boolean isErasable() {
    return isClosed() && keeping().hold() == null;
  }

  /** Why it is held, in a sentence; empty when it is not. */
  public String getHold() {
    CaseKeeping.Hold hold = keeping().hold();
    return hold == null
        ? ""
        : Texts.say(
            "keeping.held-since",
            Dates.dayOf(hold.at()),
            Texts.get("keeping.reason." + hold.reason()));
  }

  public String getSizes() {
    return sizes;
  }

  public List<KeepingLine.Part> getParts() {
    return parts;
  }

  public List<Choice> getKeepReasons() {
    return Choice.of(KeepReason.class, "keeping.reason.", typed("keep-reason"));
  }

  public List<Choice> getHoldReasons() {
    return Choice.of(KeepReason.class, "keeping.reason.", typed("reason"));
  }

  public List<Choice> getLiftReasons() {
    return Choice.of(LiftReason.class, "keeping.lift.", typed("lift-reason"));
  }

  public List<Choice> getErasureReasons() {
    return Choice.of(ErasureReason.class, "erasure.reason.", typed("erasure-reason"));
  }

  private String typed(String field) {
    return frame.getTyped().getOrDefault(field, "");
  }
}
