package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.api.texts.PreparedText;
import org.branchwork.casework.api.texts.PreparedTextDesk;
import org.branchwork.casework.api.texts.PreparedTextSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The texts that the branch keeps ready for replies. */
@Named
@RequestScoped
public class PreparedTextsPage {

  private static final Set<String> ACTS = Set.of("save", "drop");

  @Inject PreparedTextDesk desk;
  @Inject PreparedTextSearch search;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private List<PreparedText> all = List.of();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private @Nullable String done;

  /** A field with what it stands for. */
  public record Field(String written, String meaning) {}

  public void load() {
    typed = new HashMap<>(request.isPost() ? request.typed() : request.kept());
    if (request.isPost() && posted()) {
      return;
    }
    String act = request.parameter("done");
    done = ACTS.contains(act) ? Texts.get("prepared.done." + act) : null;
    all = search.all(me.casework());
    String change = request.parameter("change");
    all.stream()
        .filter(text -> text.id().toString().equals(change))
        .findFirst()
        .ifPresent(
            text -> {
              typed.putIfAbsent("text-id", change);
              typed.putIfAbsent("title", text.title());
              typed.putIfAbsent("text", text.text());
            });
  }

  /** Whether the browser was sent on. */
  private boolean posted() {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !ACTS.contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return false;
    }
    try {
      perform(act);
    } catch (CaseworkRuleBroken broken) {
      boolean title = Set.of("prepared.title", "prepared.taken").contains(broken.key());
      problems.add(title ? "title" : "text", Texts.get("rule." + broken.key()));
      return false;
    }
    request.forgetKept();
    request.redirect(request.path() + "?done=" + act);
    return true;
  }

  private void perform(String act) {
    if (act.equals("drop")) {
      desk.drop(id(), me.casework());
    } else {
      UUID id = request.parameter("text-id").isEmpty() ? null : id();
      desk.save(id, request.parameter("title"), request.parameter("text"), me.casework());
    }
  }

  /** An id that no page gave out names nothing. */
  private UUID id() {
    try {
      return UUID.fromString(request.parameter("text-id"));
    } catch (IllegalArgumentException none) {
      throw new CaseNotFound();
    }
  }

  public List<PreparedText> getAll() {
    return all;
  }

  public List<Field> getFields() {
    return Arrays.stream(MergeField.values())
        .map(field -> new Field("{{" + field.written() + "}}", Texts.get("prepared." + field)))
        .toList();
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** Whether the form holds a text that stands there already. */
  public boolean isChanging() {
    return !typed.getOrDefault("text-id", "").isEmpty();
  }

  public String getTitle() {
    return Texts.get(isChanging() ? "prepared.change" : "prepared.add");
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
