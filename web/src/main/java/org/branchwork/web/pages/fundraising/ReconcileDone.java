package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.web.pages.shared.CurrentUser;

/** What was lately placed, to be undone, and whether exact matches are made without asking. */
@Named
@RequestScoped
public class ReconcileDone {

  private static final int NEWEST = 10;

  @Inject ReconcileSearch search;
  @Inject BookNames names;
  @Inject CurrentUser me;

  private List<DoneRow> rows = List.of();
  private boolean automatic;

  /** Loads it, after what was posted was done. */
  public void load() {
    List<MatchedLine> newest = search.newest(NEWEST, me.fundraising());
    Map<String, String> by = names.of(newest.stream().map(MatchedLine::by).toList());
    rows =
        newest.stream().map(match -> DoneRow.of(match, by, match.equals(newest.get(0)))).toList();
    automatic = search.automatic(me.fundraising());
  }

  public List<DoneRow> getRows() {
    return rows;
  }

  public boolean isAutomatic() {
    return automatic;
  }
}
