package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.branchwork.web.platform.outbox.DeliveryLater;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;

/** Sends the mails that were put in the {@link PostRoom}. */
@ApplicationScoped
class MailDelivery implements OutboxListener {

  private final MailRows mails;
  private final LetterWriter writer;
  private final MailPace pace;
  private final MailWay way;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailDelivery() {
    this(null, null, null, null);
  }

  @Inject
  MailDelivery(MailRows mails, LetterWriter writer, MailPace pace, MailWay way) {
    this.mails = mails;
    this.writer = writer;
    this.pace = pace;
    this.way = way;
  }

  @Override
  public String name() {
    return PostRoom.LISTENER;
  }

  @Override
  public void deliver(OutboxEntry entry) throws MessagingException, IOException, DeliveryLater {
    MailTemplate template = MailTemplate.of(entry.kind());
    MailRows.Kept kept = mails.find(entry.id()).orElseThrow();
    Optional<Letter> letter = writer.write(template, Recipient.of(entry.facts()), kept);
    if (letter.isPresent()) {
      pace.take(template, letter.get());
    }
    MailState state = letter.isEmpty() ? MailState.WITHHELD : way.send(letter.get());
    mails.end(entry.id(), state);
  }
}
