package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.retention.KeepingPeriod;
import org.branchwork.casework.api.retention.RetentionDesk;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** How long closed cases of each category are kept, and the form that says otherwise. */
@Named
@RequestScoped
public class RetentionPeriodsPage {

  @Inject StaffFrame frame;
  @Inject RetentionDesk desk;
  @Inject RetentionSearch search;
  @Inject CurrentUser me;

  private List<Line> rows = List.of();

  /** A period as a row. */
  public record Line(String category, String length, String source, String changed) {

    static Line of(KeepingPeriod period) {
      return new Line(
          KeepingLine.category(period.category()),
          Texts.say("keeping.length", period.months()),
          period.source(),
          period.changedAt() == null
              ? ""
              : Texts.say("keeping.changed", Dates.dayOf(period.changedAt())));
    }
  }

  public void load() {
    if (frame.enter(KeepingWay.of(Set.of("period")), act -> set())) {
      rows = search.periods(me.casework()).stream().map(Line::of).toList();
    }
  }

  private String set() {
    String category = typed("category");
    if (getCategories().stream().noneMatch(each -> each.value().equals(category))) {
      frame.getProblems().add("category", Texts.get("keeping.problem.category"));
    } else {
      String months = typed("months").strip();
      desk.setPeriod(
          frame.chosen(Category.class, "category"),
          // what is no number is no length either, and is refused as such
          months.matches("[0-9]{1,4}") ? Integer.parseInt(months) : 0,
          typed("source"),
          me.casework());
    }
    return frame.getAction();
  }

  private String typed(String field) {
    return frame.getTyped().getOrDefault(field, "");
  }

  public List<Line> getRows() {
    return rows;
  }

  public List<Choice> getCategories() {
    List<Choice> all =
        new ArrayList<>(Choice.of(Category.class, "case.category.", typed("category")));
    all.add(new Choice("NONE", KeepingLine.category(null), "NONE".equals(typed("category"))));
    return all;
  }
}
