package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.fundraising.api.GivingEvent.PledgeCancelled;
import org.branchwork.fundraising.api.GivingEvent.PledgeMade;

/** What donors are written; put in the transaction in which it happens. */
@ApplicationScoped
class FundraisingMail {

  private final PostRoom post;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected FundraisingMail() {
    this(null);
  }

  @Inject
  FundraisingMail(PostRoom post) {
    this.post = post;
  }

  void made(@Observes PledgeMade event) {
    post.put(event.eventId(), MailTemplate.PLEDGE, Recipient.donor(event.subject()));
  }

  void cancelled(@Observes PledgeCancelled event) {
    post.put(event.eventId(), MailTemplate.PLEDGE_CANCELLED, Recipient.donor(event.subject()));
  }
}
