package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.calls.CallSearch;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** My day: what waits for whoever signed in, as links. */
@Named
@RequestScoped
public class TodayPage {

  private static final int LATEST = 5;

  @Inject CaseSearch search;
  @Inject CallSearch calls;
  @Inject FiledMailSearch mail;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private final List<Figure> figures = new ArrayList<>();
  private List<CaseRow> latest = List.of();

  /** A figure with its reason, linked to its rows. */
  public record Figure(String label, int number, String href) {}

  public void load() {
    if (!me.can("casework.work")) {
      return;
    }
    CaseCounts counts = search.counts(me.casework());
    if (me.can("casework.assign")) {
      add("today.triage", counts.of(View.NEW), "new");
      figures.add(
          new Figure(
              Texts.get("incoming.today"), mail.toDecide(me.casework()), "/portal/cases/mail"));
    }
    add("today.unread", counts.unread(), "mine");
    add("today.due", counts.of(View.DUE), "due");
    add("today.urgent", counts.of(View.URGENT), "urgent");
    add("today.mine", counts.of(View.MINE), "mine");
    int unreached = calls.unreached(me.casework()).size();
    if (unreached > 0) {
      figures.add(new Figure(Texts.get("today.unreached"), unreached, "/portal/cases/unreached"));
    }
    latest = rows.of(search.page(View.MINE, null, LATEST, me.casework()).cases(), true);
  }

  private void add(String key, int number, String view) {
    figures.add(new Figure(Texts.get(key), number, "/portal/cases?view=" + view));
  }

  public List<Figure> getFigures() {
    return figures;
  }

  public List<CaseRow> getLatest() {
    return latest;
  }
}
