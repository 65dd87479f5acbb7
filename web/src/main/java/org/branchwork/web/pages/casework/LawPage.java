package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.LawDesk;
import org.branchwork.casework.api.deadlines.LawPreview;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The law of time limits: what is written down, and its amending with a look at what it moves. */
@Named
@RequestScoped
public class LawPage {

  private static final int SHOWN = 100;

  @Inject LawDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private List<LawLine> rows = List.of();
  private @Nullable LawPreview preview;
  private @Nullable String notice;
  private @Nullable String done;

  /** Answers a GET, or shows what a change would move, or writes it down. */
  public void load() {
    if (request.isPost()) {
      typed = request.typed();
      posted(request.parameter("do").equals("law-apply"));
    } else {
      typed = request.kept();
      done = request.parameter("done").equals("law-apply") ? Texts.get("law.done") : null;
    }
    rows = desk.law(me.casework()).stream().map(LawLine::new).toList();
  }

  private void posted(boolean apply) {
    if (request.formKey().isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
      return;
    }
    @Nullable AmendLaw change = LawForm.read(typed, problems);
    if (change == null) {
      return;
    }
    try {
      if (apply) {
        desk.apply(change, me.casework());
        request.forgetKept();
        request.redirect(request.path() + "?done=law-apply");
      } else {
        preview = desk.preview(change, me.casework());
      }
    } catch (CaseworkRuleBroken broken) {
      problems.add(broken.key().split("\\.")[1], Texts.get("rule." + broken.key()));
    }
  }

  public List<LawLine> getRows() {
    return rows;
  }

  public boolean isPreviewed() {
    return preview != null;
  }

  /** How many limits would move, of how many. */
  public String getMoves() {
    return preview == null ? "" : Texts.say("law.moves", preview.moved().size(), preview.looked());
  }

  /** The first hundred; the sentence above tells of all. */
  public List<LawLine.Move> getMoved() {
    return preview == null
        ? List.of()
        : preview.moved().stream().limit(SHOWN).map(LawLine.Move::new).toList();
  }

  public List<Choice> getClaims() {
    return Stream.of(Claim.values()).map(each -> choice("claim", each, each.code())).toList();
  }

  public List<Choice> getJurisdictions() {
    return Stream.of(Jurisdiction.values())
        .map(each -> choice("jurisdiction", each, each.code()))
        .toList();
  }

  private Choice choice(String field, Enum<?> value, String code) {
    String label = Texts.get("case-limits." + field + "." + value);
    return new Choice(code, label, code.equals(typed.get(field)));
  }

  public Problems getProblems() {
    return problems;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public @Nullable String getDone() {
    return done;
  }

  public String getAction() {
    return request.path();
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getNewToken() {
    return request.newToken();
  }
}
