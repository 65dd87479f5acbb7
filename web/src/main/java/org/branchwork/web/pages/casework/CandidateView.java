package org.branchwork.web.pages.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.casework.api.register.MatchSheet.Candidate;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A member who may be the one, in words.
 *
 * @param why what both have in common
 * @param findings what each rule of membership says, with its dates
 */
public record CandidateView(
    String number, String name, String why, boolean confirmed, List<Line> findings) {

  /** What a rule says, and how it looks. */
  public record Line(String style, String sentence) {}

  static CandidateView of(Candidate candidate) {
    String why =
        candidate.same().stream()
            .sorted()
            .map(each -> Texts.get("earlier.same." + each))
            .collect(Collectors.joining(", "));
    return new CandidateView(
        candidate.member().number(),
        candidate.member().name(),
        why,
        candidate.confirmed(),
        candidate.findings().stream().map(CandidateView::line).toList());
  }

  private static Line line(Finding finding) {
    if (finding.met() == null) {
      return new Line("tag", Texts.get("match.unknown." + finding.rule()));
    }
    String key = "match." + (finding.met() ? "met." : "not-met.") + finding.rule();
    return new Line(
        finding.met() ? "tag ok" : "tag warn",
        Texts.say(key, Dates.day(finding.on()), finding.days()));
  }
}
