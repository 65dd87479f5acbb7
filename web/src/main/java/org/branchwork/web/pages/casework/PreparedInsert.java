package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.api.texts.PreparedTextSearch;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.BranchSettings;

/** The texts that can be put into a reply: the portal fills them in and shows the page again. */
@Named("preparedTexts")
@RequestScoped
public class PreparedInsert {

  @Inject PreparedTextSearch search;
  @Inject ShownCase shown;
  @Inject CaseRequest request;
  @Inject BranchSettings branch;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private List<Choice> choices = List.of();

  @PostConstruct
  void load() {
    choices =
        shown.get().map(OpenedCase::preparedTexts).orElseGet(this::all).stream()
            .map(text -> new Choice(text.id().toString(), text.title(), false))
            .toList();
  }

  private List<OpenedCase.Title> all() {
    return search.all(me.casework()).stream()
        .map(text -> new OpenedCase.Title(text.id(), text.title()))
        .toList();
  }

  /** What can be chosen, by title. */
  public List<Choice> getChoices() {
    return choices;
  }

  /** What was typed, with the chosen text below the words of the reply. */
  Map<String, String> insert(Map<String, String> typed, Problems problems) {
    Map<String, String> filled = new HashMap<>(typed);
    String chosen = request.parameter("prepared");
    if (choices.stream().noneMatch(each -> each.value().equals(chosen))) {
      problems.add("prepared", Texts.get("prepared.choose"));
      return filled;
    }
    String text = search.fill(request.reference(), UUID.fromString(chosen), known(), me.casework());
    String before = typed.getOrDefault("reply", "").strip();
    filled.put("reply", before.isEmpty() ? text : before + "\n\n" + text);
    return filled;
  }

  private Map<MergeField, String> known() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    return Map.of(
        MergeField.BRANCH, branch.getName(),
        MergeField.CASEWORKER, me.getName(),
        MergeField.TODAY, Dates.day(today));
  }
}
