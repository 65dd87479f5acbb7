package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.fundraising.api.claims.PayableDay;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;

/** What was accepted and waits for a run: days that members claimed, and hardship grants. */
@Named
@RequestScoped
public class RunOffers {

  @Inject ClaimSearch claims;
  @Inject HardshipDesk hardship;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<PayableDay> days = List.of();
  private List<HardshipGrantView> grants = List.of();

  /** A grant to choose. */
  public record Grant(String id, String label, boolean chosen) {}

  void load(UUID fund) {
    days = claims.toPay(fund, me.fundraising());
    grants = hardship.waiting(fund, me.fundraising());
  }

  /** The grants that are in no run; all are chosen to begin with. */
  public List<Grant> getGrants() {
    return grants.stream()
        .map(grant -> new Grant(grant.grant().toString(), label(grant), isChosen(grant)))
        .toList();
  }

  /** How many days of accepted claims wait, as a sentence; empty for none. */
  public String getClaimed() {
    return days.isEmpty() ? "" : Texts.say("payout.claimed", days.size());
  }

  /** Whether only days of accepted claims are paid; so to begin with where there are any. */
  public boolean isClaimedOnly() {
    return !days.isEmpty() && (!request.isPost() || request.value("claimed").equals("yes"));
  }

  /** Whether a day of the list has one that was claimed. */
  boolean isClaimed(UUID strikeDay) {
    return days.stream().anyMatch(day -> day.strikeDay().equals(strikeDay));
  }

  /** How much of a day a member claimed; empty for none. */
  Optional<DayPart> part(UUID payee, UUID strikeDay) {
    return days.stream()
        .filter(day -> day.payee().equals(payee) && day.strikeDay().equals(strikeDay))
        .findFirst()
        .map(day -> new DayPart(day.part(), day.of()));
  }

  List<HardshipGrantView> chosenGrants() {
    return grants.stream().filter(this::isChosen).toList();
  }

  private boolean isChosen(HardshipGrantView grant) {
    return !request.isPost() || request.values("grants").contains(grant.grant().toString());
  }

  private static String label(HardshipGrantView grant) {
    return Texts.say("payout.grant", grant.member(), PledgeAmount.shown(grant.pence()));
  }
}
