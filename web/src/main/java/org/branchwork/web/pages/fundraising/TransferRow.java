package org.branchwork.web.pages.fundraising;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.branchwork.fundraising.api.transfers.TransferView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A transfer between funds in words.
 *
 * @param names people by their label
 * @param own whether this person asked for it
 * @param why what was typed as the reason to take it back, and refused; else empty
 */
public record TransferRow(
    TransferView transfer, Map<String, String> names, boolean own, String why) {

  public String getId() {
    return transfer.transfer().toString();
  }

  /** How much from where to where. */
  public String getTitle() {
    return Texts.say(
        "transfer.what", Pounds.shown(transfer.pence()), transfer.from(), transfer.to());
  }

  /** Which meeting decided it, and why. */
  public String getDecision() {
    return Texts.say(
        "transfer.decision",
        Dates.day(transfer.meetingOn()),
        transfer.minuteNumber(),
        transfer.reason());
  }

  /** Who asked, and who decided. */
  public String getStanding() {
    String asked =
        Texts.say("transfer.asked", name(transfer.askedBy()), Dates.moment(transfer.askedAt()));
    return transfer.decidedAt() == null ? asked : asked + " · " + decided();
  }

  private String decided() {
    Instant at = Objects.requireNonNull(transfer.decidedAt());
    String approver = transfer.approvedBy();
    return approver == null
        ? Texts.say(
            "transfer.withdrawn",
            name(Objects.requireNonNull(transfer.withdrawnBy())),
            Dates.moment(at))
        : Texts.say("transfer.approved", name(approver), Dates.moment(at));
  }

  /** The number people call it by, and how it stands. */
  public String getState() {
    return Texts.say("transfer.number", transfer.number(), Texts.get("transfer.state." + state()));
  }

  private String state() {
    if (transfer.withdrawnBy() != null) {
      return "withdrawn";
    }
    if (transfer.entry() == null) {
      return "waits";
    }
    return transfer.reversal() == null ? "made" : "taken-back";
  }

  /** Whether it can be taken back. */
  public boolean isMade() {
    return state().equals("made");
  }

  /** {@code "open"} when the form that takes it back is shown at once, else {@code null}. */
  public @Nullable String getOpen() {
    return why.isEmpty() ? null : "open";
  }

  /** The address of its entry in the ledger; empty when it has none. */
  public String getEntry() {
    return transfer.entry() == null ? "" : LedgerEntryPage.address(transfer.entry());
  }

  private String name(String label) {
    return names.getOrDefault(label, "");
  }
}
