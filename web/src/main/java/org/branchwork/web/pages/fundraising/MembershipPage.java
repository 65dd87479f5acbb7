package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.Membership.Finding;
import org.branchwork.fundraising.api.MembershipSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FindingLine;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** Whether somebody was in benefit on a strike day; posted, so that no number is in an address. */
@Named
@RequestScoped
public class MembershipPage {

  @Inject MembershipSearch search;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable Membership found;
  private @Nullable LocalDate day;

  /** Answers a GET, or asks for one member. */
  public void load() {
    if (!request.isPost()) {
      return;
    }
    if (!request.isFresh(Kind.STAFF)) {
      problems.add("number", Texts.get("membership.stale"));
      return;
    }
    day = ThreeBoxDate.read(request.typed(), "day", problems);
    if (problems.isEmpty()) {
      ask();
    }
  }

  private void ask() {
    try {
      found =
          search.onStrikeDay(request.value("number").strip(), day, me.fundraising()).orElse(null);
    } catch (FundraisingRuleBroken broken) {
      problems.add(broken.key().split("\\.")[1], Texts.get("fund.refused." + broken.key()));
    }
  }

  /** Whether there is an answer: somebody, or nobody. */
  public boolean isAnswered() {
    return request.isPost() && problems.isEmpty();
  }

  public @Nullable Membership getFound() {
    return found;
  }

  public String getDay() {
    return Dates.weekday(day);
  }

  /** What each rule of membership says. */
  public List<FindingLine> getLines() {
    return found == null ? List.of() : found.findings().stream().map(MembershipPage::line).toList();
  }

  private static FindingLine line(Finding finding) {
    return FindingLine.of(finding.rule(), finding.met(), finding.on(), finding.days());
  }

  public Map<String, String> getTyped() {
    return request.typed();
  }

  public Problems getProblems() {
    return problems;
  }

  public String getToken() {
    return request.newToken(Kind.STAFF);
  }
}
