package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.fundraising.api.AccountEvent;
import org.branchwork.fundraising.api.AccountEvent.FundAccountSealBroken;
import org.branchwork.fundraising.api.ClaimEvent;
import org.branchwork.fundraising.api.ClaimEvent.ClaimAccepted;
import org.branchwork.fundraising.api.ClaimEvent.ClaimMade;
import org.branchwork.fundraising.api.ClaimEvent.ClaimRefused;
import org.branchwork.fundraising.api.GivingEvent.PledgeCancelled;
import org.branchwork.fundraising.api.GivingEvent.PledgeMade;
import org.branchwork.fundraising.api.GivingEvent.PledgePaid;
import org.branchwork.fundraising.api.GivingEvent.PledgeReminded;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountAsked;
import org.branchwork.fundraising.api.PayoutEvent.PayeeEmailSet;

/**
 * What donors, claimants and payees are written, and the officers of what becomes of the accounts
 * that funds show; put in the transaction in which it happens.
 */
@ApplicationScoped
class FundraisingMail {

  private final PostRoom post;
  private final StaffNotices staff;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected FundraisingMail() {
    this(null, null);
  }

  @Inject
  FundraisingMail(PostRoom post, StaffNotices staff) {
    this.post = post;
    this.staff = staff;
  }

  void made(@Observes PledgeMade event) {
    post.put(event.eventId(), MailTemplate.PLEDGE, Recipient.donor(event.subject()));
  }

  void cancelled(@Observes PledgeCancelled event) {
    post.put(event.eventId(), MailTemplate.PLEDGE_CANCELLED, Recipient.donor(event.subject()));
  }

  void account(@Observes AccountEvent event) {
    staff.tellOfficers(
        event.eventId(),
        event instanceof FundAccountSealBroken
            ? MailTemplate.FUND_ACCOUNT_ALARM
            : MailTemplate.FUND_ACCOUNT_CHANGED);
  }

  void paid(@Observes PledgePaid event) {
    post.put(event.eventId(), MailTemplate.PLEDGE_PAID, Recipient.payer(event.subject()));
  }

  void reminded(@Observes PledgeReminded event) {
    post.put(event.eventId(), MailTemplate.PLEDGE_REMINDER, Recipient.reminded(event.subject()));
  }

  void claimed(@Observes ClaimMade event) {
    claim(event);
  }

  void accepted(@Observes ClaimAccepted event) {
    claim(event);
  }

  void refused(@Observes ClaimRefused event) {
    claim(event);
  }

  void asked(@Observes PayeeAccountAsked event) {
    post.put(event.eventId(), MailTemplate.PAYEE_ACCOUNT, Recipient.payee(event.change()));
  }

  void moved(@Observes PayeeEmailSet event) {
    post.put(event.eventId(), MailTemplate.PAYEE_EMAIL, Recipient.payeeBefore(event.address()));
  }

  private void claim(ClaimEvent event) {
    post.put(event.eventId(), MailTemplate.CLAIM, Recipient.claimant(event.subject()));
  }
}
