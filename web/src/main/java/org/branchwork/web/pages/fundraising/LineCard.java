package org.branchwork.web.pages.fundraising;

import java.util.List;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.SuggestedPledge;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The chosen line with what is suggested for it and why. */
public record LineCard(OpenLine line) {

  public String getId() {
    return line.line().toString();
  }

  public int getSeen() {
    return line.seen();
  }

  /** Which pledge it is about, or that there is none. */
  public String getTitle() {
    SuggestedPledge pledge = line.pledge();
    if (isGoingBack()) {
      return Texts.get("reconcile.going-back");
    }
    if (pledge == null) {
      return Texts.get(line.amountPence() > 0 ? "reconcile.none" : "reconcile.none-out");
    }
    String name = pledge.name();
    return name == null
        ? Texts.say("reconcile.pledge", pledge.reference().shown())
        : Texts.say("reconcile.pledge-of", pledge.reference().shown(), name);
  }

  /** What was promised, when, and what came so far; empty without a pledge. */
  public String getStanding() {
    SuggestedPledge pledge = line.pledge();
    if (pledge == null) {
      return "";
    }
    String minute = pledge.minuteNumber();
    String promised =
        pledge.meetingOn() == null
            ? Texts.say(
                "reconcile.pledged",
                PledgeAmount.shown(pledge.amountPence()),
                Dates.day(pledge.pledgedOn()))
            : Texts.say(
                minute == null ? "reconcile.agreed" : "reconcile.agreed-minute",
                PledgeAmount.shown(pledge.amountPence()),
                Dates.day(pledge.meetingOn()),
                minute == null ? "" : minute);
    String paid =
        pledge.paidPence() == 0
            ? Texts.get("reconcile.paid-nothing")
            : Texts.say("reconcile.paid", PledgeAmount.shown(pledge.paidPence()));
    return String.join(" · ", promised, paid, pledge.fund());
  }

  public List<WhyLine> getWhy() {
    return isGoingBack() ? List.of() : WhyLine.of(line.suggestion().card());
  }

  public String getNextBest() {
    return WhyLine.nextBest(line.suggestion().card());
  }

  /** Whether there is something to accept. */
  public boolean isOffered() {
    Outcome outcome = line.suggestion().outcome();
    return outcome == Outcome.SUGGESTED || outcome == Outcome.AUTOMATIC;
  }

  /** The reference of the pledge, or {@code null}. */
  public @Nullable String getPledge() {
    Decision decision = line.suggestion();
    return decision.pledge() == null ? null : decision.pledge().shown();
  }

  /** Whether nothing is left to place, for all of it is to be paid back. */
  public boolean isGoingBack() {
    return line.restPence() == 0;
  }

  public long getAllocated() {
    return line.suggestion().allocatedPence();
  }

  public String getAmount() {
    return PledgeAmount.shown(Math.abs(line.restPence()));
  }

  public boolean isIncoming() {
    return line.amountPence() > 0;
  }

  public String getText() {
    return line.text();
  }

  public String getAccount() {
    return line.account();
  }

  public String getDay() {
    return Dates.weekday(line.bookedOn());
  }
}
