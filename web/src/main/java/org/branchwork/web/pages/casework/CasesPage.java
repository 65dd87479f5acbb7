package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The queue: its lists with their counts, and one page of one list. */
@Named
@RequestScoped
public class CasesPage {

  private static final int ROWS = 25;

  @Inject CaseSearch search;
  @Inject CaseRows rows;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject QueueFilter filter;
  @Inject QueueActs acts;

  private List<CaseTab> tabs = List.of();
  private List<CaseRow> cases = List.of();
  private @Nullable String next;
  private boolean further;
  private @Nullable String problem;

  public void load() {
    CaseFilter narrowed = filter.read();
    if (request.isPost()) {
      acts.posted();
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      show(narrowed);
    }
  }

  private void show(CaseFilter narrowed) {
    View view = filter.view();
    CaseCounts counts = search.counts(me.casework());
    tabs =
        Arrays.stream(View.values())
            .map(each -> new CaseTab(each, each == view, count(counts.of(each))))
            .toList();
    CasePage page = page(narrowed, request.parameter("after"));
    cases = rows.of(page.cases(), filter.view() == View.MINE);
    next = page.next();
  }

  private CasePage page(CaseFilter narrowed, String after) {
    try {
      further = !after.isEmpty();
      return search.page(filter.view(), narrowed, further ? after : null, ROWS, me.casework());
    } catch (CaseworkRuleBroken broken) {
      further = false;
      problem = Texts.get("rule." + broken.key());
      return search.page(filter.view(), narrowed, null, ROWS, me.casework());
    }
  }

  private static String count(int cases) {
    return cases >= CaseCounts.STOPS_AT ? Texts.get("cases.more") : String.valueOf(cases);
  }

  public String getTitle() {
    return Texts.get("cases.view." + filter.view());
  }

  public String getLead() {
    return Texts.get("cases.lead." + filter.view());
  }

  /** What will appear in an empty list, and how. */
  public String getNothing() {
    return Texts.get(filter.isActive() ? "filter.nothing" : "cases.empty." + filter.view());
  }

  public List<CaseTab> getTabs() {
    return tabs;
  }

  public List<CaseRow> getCases() {
    return cases;
  }

  /** The employers of the rows that are shown, to choose from while typing. */
  public List<String> getEmployers() {
    return cases.stream()
        .map(row -> row.summary().employer())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** The address of the next page, or {@code null} on the last. */
  public @Nullable String getNext() {
    return next == null ? null : getFirst() + "&after=" + next;
  }

  public String getFirst() {
    return "/portal/cases?" + filter.getQuery();
  }

  public boolean isFurther() {
    return further;
  }

  /** What is wrong with a page key, or {@code null}. */
  public @Nullable String getProblem() {
    return problem;
  }

  /** Whether this person may give cases to somebody. */
  public boolean isAssigning() {
    return me.can("casework.assign");
  }
}
