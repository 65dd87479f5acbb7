package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.calls.CallDesk;
import org.branchwork.casework.api.calls.CallOutcome;
import org.branchwork.casework.api.calls.CallSearch;
import org.branchwork.casework.api.calls.CallSheet;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Ringing the member of a case: what to know before, what came of it, when to try again. */
@Named
@RequestScoped
public class CallsPage {

  @Inject CaseFrame frame;
  @Inject CallDesk desk;
  @Inject CallSearch search;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private @Nullable CallSheet sheet;
  private List<Line> tries = List.of();
  private Map<String, String> typed = Map.of();

  /** An attempt in words. */
  public record Line(String what, String when, @Nullable String note) {}

  /** Answers a GET, or keeps an attempt. */
  public void load() {
    String reference = request.reference();
    frame.enter();
    if (request.isPost()) {
      typed = request.typed();
      if (frame.formIsGood() && tried(reference)) {
        request.forgetKept();
        request.redirect(request.path() + "?done=tried");
      }
    } else {
      typed = request.kept();
      frame.tellDone("tried".equals(request.parameter("done")) ? Texts.get("calls.done") : null);
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      show(search.sheet(reference, me.casework()));
    }
  }

  private boolean tried(String reference) {
    try {
      String formKey = request.formKey().orElseThrow();
      desk.tried(reference, formKey, outcome(), request.parameter("note"), me.casework());
    } catch (CaseworkRuleBroken broken) {
      boolean note = broken.key().matches("calls.(note|sealed)");
      frame.getProblems().add(note ? "note" : "outcome", Texts.get("rule." + broken.key()));
    }
    return !frame.getProblems().isAny();
  }

  private @Nullable CallOutcome outcome() {
    return Stream.of(CallOutcome.values())
        .filter(each -> each.name().equals(request.parameter("outcome")))
        .findFirst()
        .orElse(null);
  }

  private void show(CallSheet shown) {
    sheet = shown;
    Map<UUID, String> names = rows.names(shown.tries().stream().map(t -> t.by()).toList());
    tries =
        shown.tries().stream()
            .map(
                each ->
                    new Line(
                        Texts.say(
                            "calls.tried." + each.outcome(),
                            names.getOrDefault(each.by(), Texts.get("case.somebody"))),
                        Dates.moment(each.at()),
                        each.note()))
            .toList();
  }

  private CallSheet sheet() {
    return Objects.requireNonNull(sheet);
  }

  public @Nullable String getTelephone() {
    return sheet().telephone();
  }

  /** For a link that dials; empty when the number cannot be read. */
  public String getDial() {
    return sheet().dial() == null ? "" : "tel:" + sheet().dial();
  }

  public @Nullable String getSafe() {
    return sheet().safeContact();
  }

  /** Whether a message may be left, said large. */
  public String getMessage() {
    @Nullable Boolean allowed = sheet().messageAllowed();
    return Texts.get("case.voicemail." + (allowed == null ? "unknown" : allowed ? "yes" : "no"));
  }

  public String getMessageStyle() {
    return Boolean.TRUE.equals(sheet().messageAllowed()) ? "done" : "notice";
  }

  /** When to try again; empty when nothing was tried in vain. */
  public String getNext() {
    CallSheet.@Nullable Next next = sheet().next();
    return next == null
        ? ""
        : Texts.say("calls.next", Dates.day(next.day()), Texts.get("calls.part." + next.part()));
  }

  public List<Line> getTries() {
    return tries;
  }

  public List<Choice> getOutcomes() {
    String chosen = typed.getOrDefault("outcome", "");
    return Choice.of(CallOutcome.class, "calls.outcome.", chosen).stream()
        .filter(
            each ->
                Boolean.TRUE.equals(sheet().messageAllowed())
                    || !each.value().equals("LEFT_MESSAGE"))
        .toList();
  }

  public Map<String, String> getTyped() {
    return typed;
  }
}
