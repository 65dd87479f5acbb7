package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Who is away and who covers: what is entered, and a form for one more. */
@Named
@RequestScoped
public class AbsencesPage {

  @Inject AbsenceActs acts;
  @Inject AbsenceLines lines;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private final Map<UUID, List<Choice>> coverOf = new HashMap<>();
  private List<Choice> people = List.of();
  private @Nullable String notice;
  private @Nullable String done;

  public void load() {
    typed = request.isPost() ? request.typed() : request.kept();
    if (request.isPost() && posted()) {
      return;
    }
    String act = request.parameter("done");
    done = AbsenceActs.ALL.contains(act) ? Texts.get("absences.done." + act) : null;
    people =
        rows.caseworkers().stream()
            .map(each -> new Choice(each.id().toString(), each.name(), false))
            .toList();
    lines.load();
    for (AbsenceLine line : lines.getAll()) {
      coverOf.put(line.getId(), chosen(Objects.toString(line.absence().cover(), "")));
    }
  }

  /** Whether the browser was sent on. */
  private boolean posted() {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !AbsenceActs.ALL.contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return false;
    }
    acts.perform(act, problems);
    if (problems.isAny()) {
      return false;
    }
    request.forgetKept();
    request.redirect(request.path() + "?done=" + act);
    return true;
  }

  /** Those who work cases, none of them chosen. */
  public List<Choice> getPeople() {
    return people;
  }

  public List<Choice> getWhos() {
    return chosen(typed.getOrDefault("who", request.account().toString()));
  }

  public List<Choice> getCovers() {
    return chosen(typed.getOrDefault("cover", ""));
  }

  public List<Choice> getSeconds() {
    return chosen(typed.getOrDefault("second", ""));
  }

  /** By absence: those who work cases, its cover chosen. */
  public Map<UUID, List<Choice>> getCoverOf() {
    return coverOf;
  }

  private List<Choice> chosen(String id) {
    return people.stream()
        .map(each -> new Choice(each.value(), each.label(), each.value().equals(id)))
        .toList();
  }

  /** Whether this person enters absences of others too. */
  public boolean isLead() {
    return me.can("casework.assign");
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
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

  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getNewToken() {
    return request.newToken();
  }
}
