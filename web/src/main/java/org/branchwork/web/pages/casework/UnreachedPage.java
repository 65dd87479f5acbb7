package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.calls.CallSearch;
import org.branchwork.casework.api.calls.Unreached;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The members who were rung three times in vain. */
@Named
@RequestScoped
public class UnreachedPage {

  @Inject CallSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<Line> all = List.of();

  /** A case as a row. */
  public record Line(
      String reference, String name, String caseworker, int tries, String waitingSince) {}

  public void load() {
    List<Unreached> found = search.unreached(me.casework());
    Map<UUID, String> names =
        rows.names(
            found.stream().map(Unreached::caseworker).filter(Objects::nonNull).distinct().toList());
    all =
        found.stream()
            .map(
                each ->
                    new Line(
                        each.reference(),
                        each.name(),
                        each.caseworker() == null
                            ? Texts.get("cases.nobody")
                            : names.getOrDefault(each.caseworker(), Texts.get("case.somebody")),
                        each.tries(),
                        Dates.dayOf(each.waitingSince())))
            .toList();
  }

  public List<Line> getAll() {
    return all;
  }
}
