package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimList;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Claims of members: those that wait, or all of them, the newest first. */
@Named
@RequestScoped
public class ClaimsPage {

  static final String PATH = "/portal/fund/claims";

  @Inject ClaimSearch claims;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<Line> lines = List.of();
  private @Nullable String older;
  private boolean all;

  /** A claim as a row. */
  public record Line(
      String reference,
      String kind,
      @Nullable String name,
      String claimed,
      String claimedOn,
      String state,
      String tone) {}

  public void load() {
    all = "all".equals(request.value("show"));
    ClaimList list = claims.newest(!all, request.value("older"), me.fundraising());
    lines = list.rows().stream().map(ClaimsPage::line).toList();
    older = list.older();
  }

  private static Line line(ClaimRow row) {
    return new Line(
        row.reference(),
        Texts.get(Texts.key("claim.kind.", row.kind())),
        row.name(),
        claimed(row),
        Dates.moment(row.claimedAt()),
        Texts.get(Texts.key("claimed.state.", row.state())),
        ClaimedPage.tone(row.state()));
  }

  /** How many days, or how much. */
  static String claimed(ClaimRow row) {
    return row.kind() == ClaimKind.STRIKE_PAY
        ? Texts.say("claims.days", row.days())
        : PledgeAmount.shown(row.askedPence().orElse(0));
  }

  public List<Line> getLines() {
    return lines;
  }

  public boolean isAll() {
    return all;
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getOlder() {
    return older == null ? null : PATH + "?older=" + older + (all ? "&show=all" : "");
  }
}
