package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.MailDesk;

/** Stores fetched messages and notes them in one transaction; its commit is what is received. */
@ApplicationScoped
@Transactional
public class MailKeeping {

  private static final Caller FETCH = Caller.system("mail-fetch");

  private final MailDesk desk;
  private final MailboxRows rows;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailKeeping() {
    this(null, null, null);
  }

  @Inject
  MailKeeping(MailDesk desk, MailboxRows rows, Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Keeps messages of one mailbox, all or none; one that was fetched before changes nothing.
   *
   * @param mails in the order of their numbers, at least one
   */
  public void keep(List<FetchedMail> mails) {
    int unknown = desk.keep(mails, FETCH);
    FetchedMail last = mails.get(mails.size() - 1);
    rows.stored(last.mailbox(), last.uidValidity(), last.uid(), unknown, clock.instant());
  }
}
