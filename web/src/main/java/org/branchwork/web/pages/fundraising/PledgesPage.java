package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealTotals;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgePage;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
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
  @Inject AppealSearch appeals;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private boolean cancellable;
  private List<Line> lines = List.of();
  private List<Total> totals = List.of();
  private @Nullable String older;
  private String reference = "";

  /** A pledge as a row. */
  public record Line(
      String reference,
      String who,
      String amount,
      String paid,
      String state,
      String pledgedOn,
      String agreed) {}

  /** An appeal with its figures as they are, and not as the public reads them. */
  public record Total(String title, String slug, String pledged, String agreed, String paid) {}

  /** Answers a GET, or cancels one pledge. */
  public void load() {
    reference = request.value("reference").strip();
    if (request.isPost() && cancelled()) {
      return;
    }
    read();
  }

  private boolean cancelled() {
    if (!request.isFresh(Kind.STAFF)) {
      problems.add("reference", Texts.get("pledges.stale"));
      return false;
    }
    desk.cancelForDonor(reference, me.fundraising());
    request.redirect("/portal/fund/pledges?reference=" + Lines.inPath(reference));
    return true;
  }

  private void read() {
    if (reference.isEmpty()) {
      PledgePage page = pledges.newest(request.value("older"), me.fundraising());
      older = page.older();
      lines = page.rows().stream().map(PledgesPage::line).toList();
    } else {
      List<PledgeRow> found = pledges.byReference(reference, me.fundraising());
      lines = found.stream().map(PledgesPage::line).toList();
      cancellable = me.can("fund.reconcile") && found.stream().anyMatch(PledgesPage::stands);
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

  private static Line line(PledgeRow row) {
    String kind = Texts.get(Texts.key("pledges.kind.", row.kind()));
    String often = Texts.get(Texts.key("pledge.recurrence.", row.recurrence()));
    return new Line(
        row.reference(),
        row.name() == null ? kind : row.name(),
        PledgeAmount.shown(row.amountPence()) + " " + often,
        PledgeAmount.shown(row.paidPence()),
        state(row),
        Dates.dayOf(row.pledgedAt()),
        agreed(row));
  }

  private static String state(PledgeRow row) {
    boolean paid = row.recurrence() == Recurrence.ONCE && row.paidPence() >= row.amountPence();
    return Texts.get(paid ? "pledges.state.paid" : Texts.key("pledges.state.", row.state()));
  }

  private static String agreed(PledgeRow row) {
    if (row.meetingOn() == null) {
      return "";
    }
    String day = Dates.day(row.meetingOn());
    return row.minuteNumber() == null ? day : Texts.say("pledges.minute", day, row.minuteNumber());
  }

  public Problems getProblems() {
    return problems;
  }

  /** Whether one pledge is shown that the person may cancel. */
  public boolean isCancellable() {
    return cancellable;
  }

  public String getToken() {
    return request.newToken(Kind.STAFF);
  }

  public List<Line> getLines() {
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
