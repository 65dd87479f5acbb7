package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.web.platform.mail.fetching.BranchMailbox;
import org.branchwork.web.platform.mail.fetching.MailFetching;
import org.branchwork.web.platform.mail.fetching.MailSorting;
import org.branchwork.web.platform.mail.fetching.MailboxSettings;
import org.branchwork.web.platform.time.Rounds.Round;

/** What is done with mail that comes in, again and again. */
@ApplicationScoped
class MailRounds {

  private static final int FETCH_SECONDS = 15;
  private static final int SORT_SECONDS = 2;

  @Inject MailboxSettings mailboxes;
  @Inject MailFetching fetching;
  @Inject MailSorting sorting;

  /**
   * Each mailbox by itself, so that a server that hangs holds up its own mail alone.
   *
   * @throws IllegalStateException naming the setting that is malformed
   */
  List<Round> all() {
    mailboxes.largestBytes();
    List<Round> all = new ArrayList<>();
    all.add(new Round(SORT_SECONDS, new Chore("filing of mail", sorting::sort)));
    for (BranchMailbox mailbox : mailboxes.mailboxes()) {
      all.add(new Round(FETCH_SECONDS, fetch(mailbox)));
    }
    return all;
  }

  private Chore fetch(BranchMailbox mailbox) {
    return new Chore("mailbox " + mailbox.number(), () -> fetching.fetch(mailbox));
  }
}
