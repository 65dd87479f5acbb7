package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.calls.CallerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Typing in what a member told the branch, on the answering machine, by telephone or in person. */
@Named
@RequestScoped
public class NewCasePage {

  @Inject EntryForm form;
  @Inject CallerSearch callers;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private @Nullable KnownCallerView known;
  private String done = "";

  /** Answers a GET, or keeps what was posted and goes on to its case. */
  public void load() {
    if (!request.isPost()) {
      form.opened();
      done = done();
      return;
    }
    Optional<String> reference = form.send();
    if (reference.isPresent()) {
      request.redirect(next(reference.get()));
    } else {
      known =
          new KnownCallerView(
              callers.known(
                  said("telephone"), said("email"), said("membershipNumber"), me.casework()));
    }
  }

  private String said(String field) {
    return form.typed().getOrDefault(field, "");
  }

  /** To the case, where this person sees it; else here, where it is said what becomes of it. */
  private String next(String reference) {
    boolean seen = me.can("casework.view-all") || "keep".equals(request.parameter("next"));
    return seen
        ? "/portal/cases/" + reference + "?done=entered"
        : "/portal/cases/new?entered=" + reference;
  }

  private String done() {
    return CaseReference.parse(request.parameter("entered"))
        .filter(CaseReference::checks)
        .map(reference -> Texts.say("entry.done", reference.shown()))
        .orElse("");
  }

  /** What became of the enquiry before, for whoever cannot see it; empty for none. */
  public String getDone() {
    return done;
  }

  public Problems getProblems() {
    return form.problems();
  }

  public @Nullable String getNotice() {
    return form.notice();
  }

  public Map<String, String> getTyped() {
    return form.typed();
  }

  public String getToken() {
    return form.token();
  }

  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  public List<AttachedFile> getFiles() {
    return AttachedFile.of(form.files());
  }

  /** Who calls, once that was asked or something is to be mended; {@code null} before. */
  public @Nullable KnownCallerView getKnown() {
    return known;
  }

  public List<Choice> getChannels() {
    return EntryForm.CHANNELS.stream()
        .map(each -> choice(each.name(), "case.channel." + each, "channel"))
        .toList();
  }

  /** What becomes of it: without an answer, triage. */
  public List<Choice> getNexts() {
    return Stream.of("triage", "keep")
        .map(
            each ->
                new Choice(
                    each,
                    Texts.get("entry.next." + each),
                    each.equals(form.typed().getOrDefault("next", "triage"))))
        .toList();
  }

  public List<Choice> getCategories() {
    return Choice.of(Category.class, "case.category.", form.typed().getOrDefault("category", ""));
  }

  private Choice choice(String value, String key, String field) {
    return new Choice(value, Texts.get(key), value.equals(form.typed().get(field)));
  }
}
