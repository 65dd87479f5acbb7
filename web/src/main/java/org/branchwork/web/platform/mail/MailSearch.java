package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.settings.PortalSettings;

/** What whoever keeps the server sees of the mails: that they went, not what they say. */
@ApplicationScoped
@Transactional
public class MailSearch {

  private final MailRows mails;
  private final Outbox outbox;
  private final LetterWriter writer;
  private final MailSettings settings;
  private final PortalSettings portal;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailSearch() {
    this(null, null, null, null, null);
  }

  @Inject
  MailSearch(
      MailRows mails,
      Outbox outbox,
      LetterWriter writer,
      MailSettings settings,
      PortalSettings portal) {
    this.mails = mails;
    this.outbox = outbox;
    this.writer = writer;
    this.settings = settings;
    this.portal = portal;
  }

  /** The latest mails, newest first, at most {@code limit}. */
  public List<MailEntry> latest(int limit) {
    return mails.latest(limit);
  }

  /** Whether mail goes to an SMTP server; else it is kept in the data directory. */
  public boolean sends() {
    return settings.smtp().isPresent();
  }

  /**
   * A mail as it would be written now, in the demo alone.
   *
   * @return empty outside the demo, and when there is nobody to write to any more
   */
  public Optional<MailText> text(long id) {
    return portal.demo() ? outbox.find(id).flatMap(this::text) : Optional.empty();
  }

  private Optional<MailText> text(OutboxEntry entry) {
    return mails
        .find(entry.id())
        .flatMap(
            kept -> writer.write(MailTemplate.of(entry.kind()), Recipient.of(entry.facts()), kept))
        .map(letter -> new MailText(letter.to(), letter.subject(), letter.text()));
  }
}
