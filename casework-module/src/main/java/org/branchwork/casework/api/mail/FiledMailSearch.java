package org.branchwork.casework.api.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** What became of the mail to the branch. */
public interface FiledMailSearch {

  /** How many messages wait for a decision, as far as the caller sees them. */
  int toDecide(Caller caller);

  /**
   * Messages that were not filed, as far as the caller sees them; the same bytes are shown once.
   *
   * @param state quarantined (oldest first) or ignored (newest first)
   * @param limit 1 to 200
   */
  List<MailItem> items(MailState state, int limit, Caller caller);

  /**
   * The mail of a case, oldest first, at most 200.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  List<CaseMail> ofCase(String reference, Caller caller);

  /** The case that a message was filed to; empty when it was not, or the caller may not see it. */
  Optional<String> caseOf(long mail, Caller caller);

  /** What the mail of a case says of its conversation, as far as the caller sees it. */
  MailMarks marks(String reference, Caller caller);

  /** What became of mail, by mailbox and day since then; for the portal itself. */
  List<MailDay> days(LocalDate since, Caller caller);

  /** The numbers of the messages of a mailbox that were fetched; for the portal itself. */
  Set<Long> fetched(String mailbox, long uidValidity, Caller caller);

  /**
   * To whom it is told that a message was too large: its sender, as long as nobody has filed it;
   * empty also for an address that an employer reads. For the sender of mail alone.
   */
  Optional<String> senderOfTooLarge(long mail, Caller caller);

  /**
   * The part before the {@code @} of the address at which the answers to a case arrive: nobody can
   * make it but the portal. For the sender of mail alone.
   */
  String replyTo(String reference, Caller caller);
}
