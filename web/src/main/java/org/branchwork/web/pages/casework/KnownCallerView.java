package org.branchwork.web.pages.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.casework.api.calls.KnownCaller;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** Who calls or wrote, in words: earlier cases with what both have in common. */
public class KnownCallerView {

  private final KnownCaller known;

  KnownCallerView(KnownCaller known) {
    this.known = known;
  }

  /** An earlier case as a link. */
  public record Line(String href, String reference, String about) {}

  /** What is odd about the number; empty for nothing. */
  public String getDoubt() {
    return known.doubtful() ? Texts.get("earlier.doubtful") : "";
  }

  public List<Line> getEarlier() {
    return known.earlier().stream().map(KnownCallerView::line).toList();
  }

  private static Line line(KnownCaller.Earlier earlier) {
    String same =
        earlier.same().stream()
            .sorted()
            .map(each -> Texts.get("earlier.same." + each))
            .collect(Collectors.joining(", "));
    return new Line(
        "/portal/cases/" + earlier.reference(),
        earlier.reference(),
        Texts.say(
            "earlier.line",
            earlier.name(),
            Dates.dayOf(earlier.receivedAt()),
            Texts.get("case.stage." + earlier.stage()),
            same));
  }
}
