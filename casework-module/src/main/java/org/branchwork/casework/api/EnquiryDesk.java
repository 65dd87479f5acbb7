package org.branchwork.casework.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a member does, without an account: send an enquiry, answer, ask for all own enquiries. */
public interface EnquiryDesk {

  /**
   * Opens a case at stage enquiry and throws the draft under its form key away. The same {@code
   * formKey} again gives the same receipt and changes nothing.
   *
   * @throws CaseworkRuleBroken when a required answer is missing or a limit is passed; its key is
   *     {@code enquiry.} and the field's name, or {@code enquiry.contact} when there is no way to
   *     reach the member
   */
  Receipt send(SendEnquiry enquiry, Caller caller);

  /**
   * As {@link #send}, sealed from its first word: message and files are stored encrypted at once,
   * and a list of cases shows none of them. The other answers are stored as always.
   */
  Receipt sendSealed(SendEnquiry enquiry, Caller caller);

  /**
   * As {@link #send}, for a program that repeats what it is not sure of: the same {@code formKey}
   * with other words breaks the rule {@code form.used}.
   */
  Receipt sendOnce(SendEnquiry enquiry, Caller caller);

  /** The receipt of an enquiry sent with this form key, if there is one. */
  Optional<Receipt> sent(String formKey, Caller caller);

  /**
   * Adds the member's answer; a closed case is open again. The same {@code formKey} with the same
   * words again changes nothing; with other words it breaks the rule {@code form.used}.
   *
   * @param text 1 to 20,000 characters; may be empty when there is a file
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   */
  void answer(
      String reference,
      String key,
      String formKey,
      String text,
      List<NewFile> files,
      Caller caller);

  /**
   * Seals the member's own case: what is written from now on is stored encrypted, as {@link
   * CaseDesk#seal} tells. Changes nothing when the case is sealed already.
   *
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   */
  void seal(String reference, String key, Caller caller);

  /**
   * Chooses what mail to the member holds: the words of each reply, or only that there is one.
   * Until the member chooses it is the latter.
   *
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   * @throws CaseworkRuleBroken {@code mail.words} where there is no choice, as {@link
   *     MemberView#wordsInMail} tells
   */
  void mailWords(String reference, String key, boolean words, Caller caller);

  /**
   * Asks for a one-time link to all enquiries of an address. Whether there are any is not looked up
   * here: the work is the same, hence the answer and its time. {@link
   * CaseEvent.MyEnquiriesRequested} is told, five times an hour at most for an address, and once
   * for a {@code formKey}.
   */
  void requestMyEnquiries(String email, String formKey, Caller caller);

  /** Whether a one-time link could be used up now; changes nothing. */
  boolean myLinkIsGood(String token, Caller caller);

  /**
   * Uses up a one-time link.
   *
   * @return the enquiries of its address, newest first; empty when the link is unknown, used or
   *     older than 60 minutes
   */
  Optional<List<MyEnquiry>> useMyLink(String token, Caller caller);

  /**
   * Keeps a draft, encrypted by the caller, in place of an older one under the same form key.
   *
   * @param until when it may be thrown away
   */
  void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller);

  /** The draft under a form key, unless its time is over. */
  Optional<byte[]> draft(String formKey, Caller caller);

  /** Throws a draft away; no error when there is none. */
  void discardDraft(String formKey, Caller caller);

  /**
   * Throws away drafts, one-time links and keys of forms whose time is over.
   *
   * @return how many
   */
  int sweepExpired(Caller caller);
}
