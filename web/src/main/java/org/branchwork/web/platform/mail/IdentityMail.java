package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.web.platform.identity.IdentityEvent.AccountLinkMade;

/** Who is told of what happens to an account; put in the transaction in which it happens. */
@ApplicationScoped
class IdentityMail {

  private final PostRoom post;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected IdentityMail() {
    this(null);
  }

  @Inject
  IdentityMail(PostRoom post) {
    this.post = post;
  }

  void linkMade(@Observes AccountLinkMade event) {
    post.put(event.eventId(), MailTemplate.ACCOUNT_LINK, Recipient.accountLink(event.link()));
  }
}
