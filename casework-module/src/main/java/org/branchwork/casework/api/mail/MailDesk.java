package org.branchwork.casework.api.mail;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * Mail to the branch: stored whole, then filed to a case, or left for somebody to decide. Nothing
 * is lost and nothing is filed twice, wherever the portal is stopped.
 */
public interface MailDesk {

  /**
   * Stores messages before anything reads them, all or none. The same number of the same mailbox
   * again changes nothing; the same message under another number, or in another mailbox, is
   * counted, kept once and ignored.
   *
   * @return of how many the number was not known before
   */
  int keep(List<FetchedMail> fetched, Caller caller);

  /** Messages that wait to be filed, those tried least first. */
  List<Long> waiting(int most, Caller caller);

  /**
   * Takes messages to read them, and counts an attempt of each: the one tried least, and those
   * behind it as long as none of them was tried before and all together are no larger than 2 MB. So
   * one that was tried is taken alone: it may have ended the portal, and no other is blamed for it.
   * One that was taken three times and never filed is left for somebody to decide: whatever reads
   * it next might come to harm as well.
   *
   * @param ids in the order in which they wait
   * @return those that are taken, in this order; none when the first no longer waits or is left
   */
  List<TakenMail> take(List<Long> ids, Caller caller);

  /**
   * Files a message that waits; one that does not is left alone. It goes to the case that its
   * address, a mail it answers, or its subject names, when its sender is known there, and it
   * answers under the same subject, or the case was not closed long ago; a new enquiry is made of
   * what names none; all else waits for a decision. The bytes of mail to a sealed case are
   * encrypted with this.
   */
  void file(long id, IncomingMail mail, Caller caller);

  /**
   * Makes a new enquiry of a message that was not filed: it is filed by the next {@link #file}.
   *
   * @throws CaseNotFound when there is no such message for this caller
   * @throws CaseworkRuleBroken {@code mail.decided} when somebody else decided before, {@code
   *     mail.no-sender} when it does not say who sent it
   */
  void toNewEnquiry(long id, Caller caller);

  /**
   * Adds a message that was not filed to a case, whoever sent it.
   *
   * @param reference as typed
   * @throws CaseworkRuleBroken as above, or {@code mail.reference} when there is no such case for
   *     this caller
   */
  void toCase(long id, @Nullable String reference, Caller caller);

  /**
   * Makes whoever wrote the message inside a forwarded one the enquirer of the case that it opened:
   * name and address. The private link that whoever forwarded it was sent opens nothing any more;
   * the new enquirer is sent nothing before the branch replies.
   *
   * @throws CaseNotFound when the caller may not work the case
   * @throws CaseworkRuleBroken {@code mail.forwarded} when there is nobody else, or no address
   */
  void makeEnquirer(String reference, Caller caller);

  /**
   * Puts a message aside.
   *
   * @param why 1 to 200 characters
   * @throws CaseworkRuleBroken as above, or {@code mail.why}
   */
  void setAside(long id, @Nullable String why, Caller caller);

  /**
   * The message as it came in, as a file. That it was opened is told.
   *
   * @throws CaseNotFound when there is no such message for this caller
   */
  FileContent openRaw(long id, Caller caller);
}
