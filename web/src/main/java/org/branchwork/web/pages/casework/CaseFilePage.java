package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** A case file: conversation, notes and facts in one line of time, and what can be done next. */
@Named
@RequestScoped
public class CaseFilePage {

  @Inject CaseActs acts;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject ShownCase shown;
  @Inject AnswerLines answers;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable CaseFileView view;
  private List<TalkEntry> talk = List.of();
  private List<String> onlookers = List.of();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private @Nullable String done;

  /** Answers a GET, or does what was posted and shows the result. */
  public void load() {
    String reference = request.reference();
    if (request.isPost()) {
      posted(reference);
    } else {
      opened();
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      show(reference);
    }
  }

  private void opened() {
    typed = request.kept();
    notice = typed.isEmpty() ? null : Texts.get("case.kept");
    String act = request.parameter("done");
    done = Texts.has("case.done." + act) ? Texts.get("case.done." + act) : null;
  }

  private void posted(String reference) {
    typed = request.typed();
    String act = request.parameter("do");
    var key = request.formKey();
    if (key.isEmpty() || !CaseActs.isAct(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return;
    }
    if (act.equals(CaseActs.INSERT)) {
      typed = acts.insert(problems);
      return;
    }
    acts.perform(act, reference, key.get(), problems);
    if (!problems.isAny()) {
      request.forgetKept();
      request.redirect("/portal/cases/" + reference + "?done=" + act);
    }
  }

  private void show(String reference) {
    OpenedCase opened = shown.open(reference);
    CaseFile file = opened.file();
    request.leadOn(file.reference());
    answers.show(file.clock());
    List<Onlooker> others = opened.onlookers();
    List<AccountEntry> caseworkers = rows.caseworkers();
    Map<UUID, String> names = rows.names(CaseFileView.people(file, others));
    CaseFileView caseView =
        new CaseFileView(
            file, names, typed, caseworkers, Optional.ofNullable(opened.employersDomain()));
    view = caseView;
    onlookers = others.stream().map(caseView::onlooker).toList();
    String member = file.enquiry().name();
    String of = file.reference();
    talk = file.timeline().stream().map(each -> TalkEntry.of(of, each, member, names)).toList();
  }

  public CaseFileView getView() {
    return Objects.requireNonNull(view);
  }

  public List<TalkEntry> getTalk() {
    return talk;
  }

  /** Who else has the case open, each in a sentence. */
  public List<String> getOnlookers() {
    return onlookers;
  }

  public Problems getProblems() {
    return problems;
  }

  /** What was typed and not yet saved, by field. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** A sentence above the page, or {@code null}. */
  public @Nullable String getNotice() {
    return notice;
  }

  /** What was just done, or {@code null}. */
  public @Nullable String getDone() {
    return done;
  }

  /** Whether this person may give the case to somebody. */
  public boolean isTriage() {
    return !getView().isClosed() && me.can("casework.assign");
  }

  /** Whether this person may seal the case. */
  public boolean isSealing() {
    return !getView().isSealed() && me.can("casework.assign");
  }

  /** Whether this person may wall others off from the case. */
  public boolean isWalling() {
    return me.can("casework.assign");
  }

  /** Whether the case is not sealed and this person is only told so. */
  public boolean isUnsealed() {
    return !getView().isSealed() && !me.can("casework.assign");
  }

  /** Where the forms of the page post to. */
  public String getAction() {
    return request.path();
  }

  /** The key of words that came back after a sign-in, so that they go once they are sent. */
  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  /** A token of its own for each form: the key of one must not swallow the words of another. */
  public String getNewToken() {
    return request.newToken();
  }
}
