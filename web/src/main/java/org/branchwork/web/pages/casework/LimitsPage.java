package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.web.pages.shared.Texts;

/** The time limits of a case: what must not be missed, why, and what was done about it. */
@Named
@RequestScoped
public class LimitsPage {

  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject LimitActs acts;
  @Inject LimitLines lines;

  private Map<String, String> typed = Map.of();
  private List<LimitLine> open = List.of();
  private List<LimitLine> ended = List.of();

  /** Answers a GET, or does what was posted and shows the result. */
  public void load() {
    frame.enter();
    String act = request.parameter(request.isPost() ? "do" : "done");
    if (!request.isPost()) {
      typed = request.kept();
      boolean known = LimitActs.DONE.contains(act);
      frame.tellDone(known ? Texts.get("case-limits.done." + act) : null);
    } else if (frame.formIsGood()) {
      typed = request.typed();
      TimeLimitForm form = TimeLimitForm.posted(request.http().getParameterMap());
      String did = acts.perform(act, request.reference(), form, frame.getProblems());
      if (!frame.getProblems().isAny()) {
        request.forgetKept();
        request.redirect(request.path() + "?done=" + did);
        return;
      }
    }
    List<LimitLine> all = lines.of(request.reference(), typed, frame.getProblems());
    open = all.stream().filter(line -> line.limit().isOpen()).toList();
    ended = all.stream().filter(line -> !line.limit().isOpen()).toList();
  }

  public List<LimitLine> getOpen() {
    return open;
  }

  public List<LimitLine> getEnded() {
    return ended;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public List<Choice> getClaims() {
    return Stream.of(Claim.values()).map(each -> choice("claim", each, each.code())).toList();
  }

  public List<Choice> getJurisdictions() {
    return Stream.of(Jurisdiction.values())
        .map(each -> choice("jurisdiction", each, each.code()))
        .toList();
  }

  /** The limits whose place a new one can take; without another word, that of the provisional. */
  public List<Choice> getReplaceable() {
    String provisional =
        open.stream()
            .filter(line -> !line.getProvisional().isEmpty())
            .map(line -> String.valueOf(line.getId()))
            .findFirst()
            .orElse("");
    String chosen = typed.getOrDefault("state", provisional);
    return open.stream().map(line -> line.choice(chosen)).toList();
  }

  private Choice choice(String field, Enum<?> value, String code) {
    String label = Texts.get("case-limits." + field + "." + value);
    return new Choice(code, label, code.equals(typed.get(field)));
  }
}
