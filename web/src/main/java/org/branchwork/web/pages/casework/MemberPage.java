package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.MatchDesk;
import org.branchwork.casework.api.register.MatchSearch;
import org.branchwork.casework.api.register.MatchSheet;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Who of the register a case is of: shown with why, confirmed by whoever triages. */
@Named
@RequestScoped
public class MemberPage {

  private static final Set<String> ACTS = Set.of("confirm", "exception");

  @Inject CaseFrame frame;
  @Inject MatchDesk desk;
  @Inject MatchSearch search;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private @Nullable MatchSheet sheet;
  private String exception = "";

  /** Answers a GET, or keeps what was said. */
  public void load() {
    String reference = request.reference();
    frame.enter();
    String act = request.parameter(request.isPost() ? "do" : "done");
    if (!request.isPost()) {
      frame.tellDone(ACTS.contains(act) ? Texts.get("match.done." + act) : null);
    } else if (frame.formIsGood() && said(act, reference)) {
      request.forgetKept();
      request.redirect(request.path() + "?done=" + act);
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      show(search.sheet(reference, me.casework()));
    }
  }

  private boolean said(String act, String reference) {
    try {
      if (act.equals("confirm")) {
        desk.confirm(reference, request.parameter("number"), me.casework());
      } else {
        desk.grantException(reference, request.parameter("reason"), me.casework());
      }
    } catch (CaseworkRuleBroken broken) {
      String field = act.equals("confirm") ? "candidates" : "reason";
      frame.getProblems().add(field, Texts.get("rule." + broken.key()));
    }
    return !frame.getProblems().isAny();
  }

  private void show(MatchSheet shown) {
    sheet = shown;
    MatchSheet.@Nullable Granted granted = shown.exception();
    if (granted != null) {
      String by =
          rows.names(List.of(granted.by())).getOrDefault(granted.by(), Texts.get("case.somebody"));
      exception = Texts.say("match.granted", by, Dates.dayOf(granted.at()), granted.reason());
    }
  }

  /** When the matter arose, which the rules go by. */
  public String getArose() {
    return Texts.say("match.arose", Dates.day(Objects.requireNonNull(sheet).arose()));
  }

  public List<CandidateView> getCandidates() {
    return Objects.requireNonNull(sheet).candidates().stream().map(CandidateView::of).toList();
  }

  /** The exception that was granted, in a sentence; empty for none. */
  public String getException() {
    return exception;
  }

  /** Whether this person may grant one. */
  public boolean isGranting() {
    return exception.isEmpty() && me.can("casework.oversee");
  }

  public Map<String, String> getTyped() {
    return request.isPost() ? request.typed() : request.kept();
  }
}
