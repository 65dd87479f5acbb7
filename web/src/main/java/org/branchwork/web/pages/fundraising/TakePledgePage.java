package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;

/** A pledge that somebody told the treasurer of, such as a branch whose committee agreed £150. */
@Named
@RequestScoped
public class TakePledgePage {

  @Inject AppealSearch appeals;
  @Inject PledgeDesk desk;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private List<AppealView> all = List.of();
  private PledgeForm form = PledgeForm.EMPTY;
  private String token = "";

  /** Answers a GET, or notes the pledge. */
  public void load() {
    all = appeals.appeals(me.fundraising());
    Optional<String> key = request.isPost() ? request.key(Kind.STAFF, "token") : Optional.empty();
    token = key.isPresent() ? request.value("token") : request.newToken(Kind.STAFF);
    if (!request.isPost()) {
      return;
    }
    form = PledgeForm.posted(request.typed());
    if (key.isEmpty()) {
      problems.add("appeal", Texts.get("pledges.stale"));
    } else {
      take(key.get());
    }
  }

  private void take(String key) {
    Optional<UUID> appeal =
        all.stream()
            .map(AppealView::appeal)
            .filter(id -> id.toString().equals(request.value("appeal")))
            .findFirst();
    if (appeal.isEmpty()) {
      problems.add("appeal", Texts.get("fund.refused.pledge.appeal.missing"));
      return;
    }
    MakePledge pledge = form.command(key, appeal.get(), problems);
    if (problems.isEmpty()) {
      take(pledge);
    }
  }

  private void take(MakePledge pledge) {
    try {
      String reference = desk.make(pledge, me.fundraising()).reference();
      request.redirect("/portal/fund/pledges?reference=" + reference);
    } catch (FundraisingRuleBroken broken) {
      broken
          .keys()
          .forEach(rule -> problems.add(rule.split("\\.")[1], Texts.get("fund.refused." + rule)));
    }
  }

  public boolean isAsking() {
    return !all.isEmpty();
  }

  public List<Offered> getAppeals() {
    String chosen = request.value("appeal");
    return all.stream()
        .map(
            appeal -> {
              String id = appeal.appeal().toString();
              return new Offered(id, appeal.title(), id.equals(chosen));
            })
        .toList();
  }

  public List<Offered> getKinds() {
    return form.kinds();
  }

  public List<Offered> getRecurrences() {
    return form.recurrences();
  }

  public Map<String, String> getAnswers() {
    return form.answers();
  }

  public String getToken() {
    return token;
  }

  public Problems getProblems() {
    return problems;
  }
}
