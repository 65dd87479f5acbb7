package org.branchwork.web.pages.admin;

import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.mail.fetching.MailboxRows.Standing;

/** How a mailbox stands, in words. */
public record MailboxLine(
    String name,
    String state,
    String tone,
    String failure,
    String fetched,
    String server,
    String serverTone,
    String compared) {

  static MailboxLine of(Standing mailbox, boolean set) {
    boolean fails = mailbox.failingSince() != null;
    return new MailboxLine(
        mailbox.name(),
        state(mailbox, set),
        !set ? "" : fails ? "bad" : "ok",
        mailbox.failure() == null ? "" : Texts.say("mailboxes.failure", mailbox.failure()),
        mailbox.fetchedAt() == null
            ? Texts.get("mailboxes.never")
            : Dates.moment(mailbox.fetchedAt()),
        server(mailbox),
        mailbox.comparedAt() == null ? "" : mailbox.missing() > 0 ? "bad" : "ok",
        mailbox.comparedAt() == null
            ? ""
            : Texts.say("mailboxes.compared", Dates.moment(mailbox.comparedAt()), mailbox.gone()));
  }

  private static String state(Standing mailbox, boolean set) {
    if (!set) {
      return Texts.get("mailboxes.state-unset");
    }
    return mailbox.failingSince() == null
        ? Texts.get("mailboxes.state-good")
        : Texts.say("mailboxes.state-failing", Dates.moment(mailbox.failingSince()));
  }

  private static String server(Standing mailbox) {
    if (mailbox.comparedAt() == null) {
      return Texts.get("mailboxes.server-unknown");
    }
    return mailbox.missing() > 0
        ? Texts.say("mailboxes.server-missing", mailbox.missing())
        : Texts.say("mailboxes.server-good", mailbox.onServer());
  }
}
