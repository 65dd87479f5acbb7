package org.branchwork.web.pages.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.casework.api.register.MatchSheet.Candidate;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.web.pages.shared.FindingLine;
import org.branchwork.web.pages.shared.Texts;

/**
 * A member who may be the one, in words.
 *
 * @param why what both have in common
 * @param findings what each rule of membership says, with its dates
 */
public record CandidateView(
    String number, String name, String why, boolean confirmed, List<FindingLine> findings) {

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

  private static FindingLine line(Finding finding) {
    return FindingLine.of(finding.rule(), finding.met(), finding.on(), finding.days());
  }
}
