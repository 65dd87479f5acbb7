package org.branchwork.web.pages.fundraising;

import java.util.Map;
import java.util.Optional;
import org.branchwork.fundraising.api.payouts.GrantReason;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A hardship grant that waits for a run, in words.
 *
 * @param fund whose grant it is
 * @param names who entered it, by label
 * @param told why one grant was given; {@code null} when nobody asked
 */
public record GrantRow(
    HardshipGrantView grant, String fund, Map<String, String> names, @Nullable GrantReason told) {

  public String getMember() {
    return grant.member();
  }

  public String getAmount() {
    return PledgeAmount.shown(grant.pence());
  }

  /** Who decided it: a meeting, or whoever entered it. */
  public String getDecided() {
    String entered =
        Texts.say(
            "hardship.entered",
            names.getOrDefault(grant.grantedBy(), ""),
            Dates.moment(grant.grantedAt()));
    return grant
        .meeting()
        .map(held -> Texts.say("hardship.met", Dates.day(held.on()), held.minute()) + " " + entered)
        .orElse(entered);
  }

  public String getId() {
    return grant.grant().toString();
  }

  /** Whether an accepted claim brought it, so that it is not taken back here. */
  public boolean isClaimed() {
    return grant.claimed();
  }

  /** Where its reason is shown. */
  public String getHref() {
    return HardshipPage.PATH + "?fund=" + fund + "&grant=" + grant.grant();
  }

  /** Why it was given; empty for every grant but the one that was asked for. */
  public String getReason() {
    return Optional.ofNullable(told)
        .filter(why -> why.grant().equals(grant.grant()))
        .map(
            why ->
                why.words() == null
                    ? words(why.reason())
                    : words(why.reason()) + ": " + why.words())
        .orElse("");
  }

  static String words(ReasonClass reason) {
    return Texts.get(Texts.key("claim.reason.", reason));
  }
}
