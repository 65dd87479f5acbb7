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
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.api.texts.PreparedText;
import org.branchwork.casework.api.texts.PreparedTextDesk;
import org.branchwork.casework.api.texts.PreparedTextSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** The texts that the branch keeps ready for replies. */
@Named
@RequestScoped
public class PreparedTextsPage {

  private static final CasePost.Way WAY =
      new CasePost.Way(
          "prepared.done.",
          Set.of("save", "drop"),
          Map.of(
              "prepared.title", "title",
              "prepared.taken", "title",
              "prepared.text", "text",
              "prepared.field", "text"));

  @Inject PreparedTextDesk desk;
  @Inject PreparedTextSearch search;
  @Inject StaffFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<PreparedText> all = List.of();
  private Map<String, String> typed = Map.of();

  /** A field with what it stands for. */
  public record Field(String written, String meaning) {}

  public void load() {
    if (!frame.enter(WAY, this::perform)) {
      return;
    }
    typed = new HashMap<>(frame.getTyped());
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

  private String perform(String act) {
    if (act.equals("drop")) {
      desk.drop(id(), me.casework());
    } else {
      UUID id = request.parameter("text-id").isEmpty() ? null : id();
      desk.save(id, request.parameter("title"), request.parameter("text"), me.casework());
    }
    return frame.getAction();
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
}
