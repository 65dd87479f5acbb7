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

  /** Keeps messages, all or none; one that was fetched before changes nothing. */
  public void keep(List<FetchedMail> mails) {
    mails.forEach(this::keep);
  }

  private void keep(FetchedMail mail) {
    boolean counts = desk.keep(mail, FETCH);
    rows.stored(mail.mailbox(), mail.uidValidity(), mail.uid(), counts, clock.instant());
  }
}
