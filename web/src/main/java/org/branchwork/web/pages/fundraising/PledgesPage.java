package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealTotals;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgePage;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.SupporterDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Lines;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What was promised, the newest first, and how far each appeal is. */
@Named
@RequestScoped
public class PledgesPage {

  @Inject PledgeSearch pledges;
  @Inject PledgeDesk desk;
  @Inject SupporterDesk supporters;
  @Inject AppealSearch appeals;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private boolean cancellable;
  private boolean releasable;
  private boolean released;
  private List<PledgeLine> lines = List.of();
  private List<Total> totals = List.of();
  private @Nullable String older;
  private String reference = "";

  /** An appeal with its figures as they are, and not as the public reads them. */
  public record Total(String title, String slug, String pledged, String agreed, String paid) {}

  /** Answers a GET, cancels one pledge, or lets out what its giver chose to have public. */
  public void load() {
    reference = request.value("reference").strip();
    if (request.isPost() && done()) {
      return;
    }
    read();
  }

  private boolean done() {
    if (!request.isFresh(Kind.STAFF)) {
      problems.add("reference", Texts.get("pledges.stale"));
      return false;
    }
    try {
      perform(request.value("do"));
    } catch (FundraisingRuleBroken broken) {
      broken.keys().forEach(key -> problems.add("reference", Texts.get("fund.refused." + key)));
      return false;
    }
    request.redirect("/portal/fund/pledges?reference=" + Lines.inPath(reference));
    return true;
  }

  private void perform(String act) {
    switch (act) {
      case "release" -> supporters.release(reference, me.fundraising());
      case "hide" -> supporters.hide(reference, me.fundraising());
      default -> desk.cancelForDonor(reference, me.fundraising());
    }
  }

  private void read() {
    if (reference.isEmpty()) {
      PledgePage page = pledges.newest(request.value("older"), me.fundraising());
      older = page.older();
      lines = page.rows().stream().map(PledgeLine::of).toList();
    } else {
      List<PledgeRow> found = pledges.byReference(reference, me.fundraising());
      lines = found.stream().map(PledgeLine::of).toList();
      cancellable = me.can("fund.reconcile") && found.stream().anyMatch(PledgesPage::stands);
      releasable = me.can("fund.reconcile") && found.stream().anyMatch(PledgeRow::isReleasable);
      released = me.can("fund.reconcile") && found.stream().anyMatch(PledgeRow::released);
    }
    Map<UUID, AppealTotals> figures = appeals.totals(me.fundraising());
    totals =
        appeals.appeals(me.fundraising()).stream()
            .map(appeal -> total(appeal, figures.get(appeal.appeal())))
            .toList();
  }

  private static boolean stands(PledgeRow row) {
    return row.state() != PledgeState.CANCELLED;
  }

  private static Total total(AppealView appeal, @Nullable AppealTotals found) {
    AppealTotals figures = Objects.requireNonNullElse(found, new AppealTotals(0, 0, 0, 0));
    return new Total(
        appeal.title(),
        appeal.slug(),
        PledgeAmount.shown(figures.pledgedPence()),
        PledgeAmount.shown(figures.agreedPence()),
        PledgeAmount.shown(figures.paidPence()));
  }

  public Problems getProblems() {
    return problems;
  }

  /** Whether one pledge is shown that the person may cancel. */
  public boolean isCancellable() {
    return cancellable;
  }

  /** Whether what its giver chose to have public can be let out. */
  public boolean isReleasable() {
    return releasable;
  }

  /** Whether it is let out. */
  public boolean isReleased() {
    return released;
  }

  public String getToken() {
    return request.newToken(Kind.STAFF);
  }

  public List<PledgeLine> getLines() {
    return lines;
  }

  public List<Total> getTotals() {
    return totals;
  }

  public String getReference() {
    return reference;
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getOlder() {
    return older;
  }
}
