package org.branchwork.web.pages.fundraising;

import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A pledge as a row of the staff's list.
 *
 * @param message to the branch; empty when there is none
 * @param mayBePublic what its giver chose to have public; empty for nothing
 */
public record PledgeLine(
    String reference,
    String who,
    String amount,
    String paid,
    String state,
    String pledgedOn,
    String agreed,
    String message,
    String mayBePublic) {

  static PledgeLine of(PledgeRow row) {
    String kind = Texts.get(Texts.key("pledges.kind.", row.kind()));
    String often = Texts.get(Texts.key("pledge.recurrence.", row.recurrence()));
    return new PledgeLine(
        row.reference(),
        row.name() == null ? kind : row.name(),
        PledgeAmount.shown(row.amountPence()) + " " + often,
        PledgeAmount.shown(row.paidPence()),
        state(row),
        Dates.dayOf(row.pledgedAt()),
        agreed(row),
        row.message() == null ? "" : row.message(),
        mayBePublic(row));
  }

  /** What the giver chose to have public, and whether it is. */
  private static String mayBePublic(PledgeRow row) {
    if (row.released()) {
      return Texts.get("pledges.released");
    }
    if (row.publicName()) {
      return Texts.get(row.publicMessage() ? "pledges.public.both" : "pledges.public.name");
    }
    return row.publicMessage() ? Texts.get("pledges.public.message") : "";
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
}
