package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.branchwork.web.platform.outbox.Outbox;

/** Where a mail is put that is to be sent after the act it is about. */
@ApplicationScoped
class PostRoom {

  /** The listener that sends the mails put here. */
  static final String LISTENER = "mail";

  private final Outbox outbox;
  private final MailRows mails;
  private final MailSettings settings;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected PostRoom() {
    this(null, null, null, null);
  }

  @Inject
  PostRoom(Outbox outbox, MailRows mails, MailSettings settings, Clock clock) {
    this.outbox = outbox;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Puts a mail, in the transaction of the act.
   *
   * @param key the event's id, or one made from it: the same key again puts nothing
   */
  void put(UUID key, MailTemplate template, Recipient recipient) {
    outbox
        .put(LISTENER, key, template.key(), recipient.facts())
        .ifPresent(id -> mails.add(id, template, kept()));
  }

  private MailRows.Kept kept() {
    String messageId = "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
    return new MailRows.Kept(messageId, clock.instant());
  }
}
