package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseworkRuleBroken;
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

  private View view = View.MINE;
  private List<CaseTab> tabs = List.of();
  private List<CaseRow> cases = List.of();
  private @Nullable String next;
  private boolean further;
  private @Nullable String problem;

  public void load() {
    view = view(request.parameter("view"));
    CaseCounts counts = search.counts(me.casework());
    tabs =
        Arrays.stream(View.values())
            .map(each -> new CaseTab(each, each == view, count(counts.of(each))))
            .toList();
    CasePage page = page(request.parameter("after"));
    cases = rows.of(page.cases());
    next = page.next();
  }

  private CasePage page(String after) {
    try {
      further = !after.isEmpty();
      return search.page(view, further ? after : null, ROWS, me.casework());
    } catch (CaseworkRuleBroken broken) {
      further = false;
      problem = Texts.get("rule." + broken.key());
      return search.page(view, null, ROWS, me.casework());
    }
  }

  /** Without a list: what waits for triage, for those who triage; else one's own cases. */
  private View view(String name) {
    return Arrays.stream(View.values())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(me.can("casework.assign") ? View.NEW : View.MINE);
  }

  private static String count(int cases) {
    return cases >= CaseCounts.STOPS_AT ? Texts.get("cases.more") : String.valueOf(cases);
  }

  public String getTitle() {
    return Texts.get("cases.view." + view);
  }

  public String getLead() {
    return Texts.get("cases.lead." + view);
  }

  /** What will appear in an empty list, and how. */
  public String getNothing() {
    return Texts.get("cases.empty." + view);
  }

  public List<CaseTab> getTabs() {
    return tabs;
  }

  public List<CaseRow> getCases() {
    return cases;
  }

  /** The address of the next page, or {@code null} on the last. */
  public @Nullable String getNext() {
    return next == null ? null : getFirst() + "&after=" + next;
  }

  public String getFirst() {
    return CaseTab.href(view);
  }

  public boolean isFurther() {
    return further;
  }

  /** What is wrong with a page key, or {@code null}. */
  public @Nullable String getProblem() {
    return problem;
  }
}
