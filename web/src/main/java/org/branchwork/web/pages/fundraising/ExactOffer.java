package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.ExactLines;
import org.branchwork.web.pages.shared.Texts;

/**
 * The button that accepts every exact line at once.
 *
 * @param open how many lines there are to place
 */
public record ExactOffer(ExactLines exact, long open) {

  public List<UUID> getLines() {
    return exact.lines();
  }

  /** With how many and how much. */
  public String getButton() {
    return Texts.say(
        "reconcile.accept-exact", exact.lines().size(), PledgeAmount.shown(exact.pence()));
  }

  /** How many exact ones come after these, and how far was looked; empty when these are all. */
  public String getLeft() {
    String left = exact.left() > 0 ? Texts.say("reconcile.exact-left", exact.left()) : "";
    String looked =
        exact.looked() < open ? Texts.say("reconcile.exact-looked", exact.looked()) : "";
    return (left + " " + looked).strip();
  }
}
