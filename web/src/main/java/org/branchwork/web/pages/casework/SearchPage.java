package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The cases in which words were found; a whole reference leads straight to its case. */
@Named
@RequestScoped
public class SearchPage {

  private static final int MOST = 25;
  private static final int LONGEST = 200;

  @Inject CaseSearch search;
  @Inject CaseRows rows;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<Found> cases = List.of();
  private String lead = "";
  private @Nullable String problem;

  /** A row: the case, and where the words stood. */
  public record Found(CaseRow row, List<FoundCase.Piece> excerpt, @Nullable String file) {}

  public void load() {
    String typed = getTyped();
    Optional<CaseReference> reference = CaseReference.parse(typed);
    if (reference.filter(CaseReference::checks).isPresent()) {
      request.redirect("/portal/cases/" + reference.get().shown());
      return;
    }
    if (typed.isEmpty() || typed.length() > LONGEST) {
      problem = typed.isEmpty() ? null : Texts.get("search.long");
      lead = Texts.get("search.lead");
      return;
    }
    problem = reference.isPresent() ? Texts.get("cases.go-check") : null;
    show(search.find(typed, MOST, me.casework()));
  }

  private void show(List<FoundCase> found) {
    List<CaseRow> shown = rows.of(found.stream().map(FoundCase::summary).toList(), false);
    List<Found> all = new ArrayList<>();
    for (FoundCase one : found) {
      all.add(new Found(shown.get(all.size()), one.excerpt(), one.file()));
    }
    cases = List.copyOf(all);
    lead =
        switch (cases.size()) {
          case 0 -> Texts.get("search.nothing");
          case MOST -> Texts.say("search.many", MOST);
          default -> Texts.say("search.some", cases.size());
        };
  }

  public String getTyped() {
    return request.parameter("q");
  }

  public String getTitle() {
    return getTyped().isEmpty()
        ? Texts.get("search.title")
        : Texts.say("search.title-for", getTyped());
  }

  /** How many were found, or how to look. */
  public String getLead() {
    return lead;
  }

  public List<Found> getCases() {
    return cases;
  }

  /** What is wrong with what was typed, or {@code null}. */
  public @Nullable String getProblem() {
    return problem;
  }
}
