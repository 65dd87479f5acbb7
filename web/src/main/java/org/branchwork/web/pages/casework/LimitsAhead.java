package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.deadlines.LimitAhead;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** My day: the time limits that come near. */
@Named
@RequestScoped
public class LimitsAhead {

  @Inject LimitSearch search;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private List<Line> lines = List.of();

  /** A limit in words. */
  public record Line(LimitAhead limit, LocalDate today) {

    public String getHref() {
      return "/portal/cases/" + limit.reference() + "/limits";
    }

    public String getReference() {
      return limit.reference();
    }

    public String getClaim() {
      return Texts.get("case-limits.claim." + limit.claim());
    }

    public String getSafe() {
      return Dates.day(limit.safe());
    }

    public String getLeft() {
      return LimitLine.left(today, limit.safe());
    }

    public String getLeftStyle() {
      return today.isAfter(limit.safe()) ? "tag bad" : "tag warn";
    }

    public boolean isUnseen() {
      return limit.unseen();
    }

    public boolean isAsked() {
      return limit.asked();
    }
  }

  public void load() {
    if (me.can("casework.work")) {
      LocalDate today = LocalDate.now(clock);
      lines = search.ahead(me.casework()).stream().map(each -> new Line(each, today)).toList();
    }
  }

  public List<Line> getLines() {
    return lines;
  }
}
