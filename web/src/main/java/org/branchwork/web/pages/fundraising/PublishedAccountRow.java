package org.branchwork.web.pages.fundraising;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.AccountChange;
import org.branchwork.fundraising.api.accounts.PublishedAccount;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A fund with the account that it shows and the change that waits, in words. */
public record PublishedAccountRow(
    PublishedAccount fund, Map<String, String> names, CurrentUser me) {

  public String getId() {
    return fund.fund().toString();
  }

  public String getName() {
    return fund.fundName();
  }

  /** The account that the public sees; {@code null} for none. */
  public @Nullable BankAccount getShown() {
    return fund.shown().orElse(null);
  }

  public boolean isBroken() {
    return fund.broken();
  }

  /** Whether it has no account yet, and nothing is wrong. */
  public boolean isWithout() {
    return fund.shown().isEmpty() && !fund.broken();
  }

  public boolean isWaiting() {
    return fund.change().isPresent();
  }

  /** The id of the change that waits; empty for none. */
  public String getChange() {
    return fund.change().map(change -> change.change().toString()).orElse("");
  }

  /** The account that is to come; {@code null} when there is none that can be believed. */
  public @Nullable BankAccount getProposed() {
    return fund.change().flatMap(AccountChange::account).orElse(null);
  }

  /** Who proposed it and when. */
  public String getProposal() {
    return fund.change()
        .map(
            change ->
                Texts.say(
                    "published.proposed",
                    name(change.proposedBy()),
                    Dates.moment(change.proposedAt())))
        .orElse("");
  }

  /** How far it is: waits for the second person, or for its hour. */
  public String getStanding() {
    Optional<Instant> usableFrom = fund.change().flatMap(AccountChange::usableFrom);
    Optional<String> approver = fund.change().flatMap(AccountChange::approvedBy);
    return approver.isPresent() && usableFrom.isPresent()
        ? Texts.say("published.approved", name(approver.get()), Dates.moment(usableFrom.get()))
        : Texts.get("published.waits");
  }

  /** Whether this person can approve it. */
  public boolean isApprovable() {
    return me.can("fund.approve") && fund.change().filter(this::isOpenToMe).isPresent();
  }

  private boolean isOpenToMe(AccountChange change) {
    return change.approvedBy().isEmpty()
        && change.account().isPresent()
        && !change.proposedBy().equals(me.fundraising().label());
  }

  private String name(String label) {
    return names.getOrDefault(label, "");
  }
}
