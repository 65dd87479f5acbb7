package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.collectives.CollectiveLine;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The collectives that this person sees. */
@Named
@RequestScoped
public class CollectivesPage {

  @Inject CollectiveSearch search;
  @Inject CurrentUser me;

  private List<Line> all = List.of();

  /** A collective in words. */
  public record Line(CollectiveLine line) {

    public String getReference() {
      return line.reference();
    }

    public String getName() {
      return line.name();
    }

    public int getMembers() {
      return line.members();
    }

    public String getNearest() {
      return line.nearest() == null ? "" : Dates.day(line.nearest());
    }

    public String getState() {
      return Texts.get(
          line.closed()
              ? "collective.state.closed"
              : line.signingUp() ? "collective.state.open" : "collective.state.shut");
    }

    public String getStyle() {
      return line.signingUp() ? "tag ok" : "tag";
    }
  }

  public void load() {
    all = search.all(me.casework()).stream().map(Line::new).toList();
  }

  public List<Line> getAll() {
    return all;
  }

  /** What will appear in an empty list, and how. */
  public String getNothing() {
    return Texts.get(isOpening() ? "collectives.none" : "collectives.none-own");
  }

  /** Whether this person may open one. */
  public boolean isOpening() {
    return me.can("casework.assign");
  }
}
