package org.branchwork.casework.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.privacy.ReadingPage;
import org.jspecify.annotations.Nullable;

/** What a member may read with a reference and its key. */
public interface EnquirySearch {

  /**
   * The conversation as the member sees it: never an internal note. The reading is told as {@link
   * CaseEvent.ConversationRead}.
   *
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   */
  MemberView enquiry(String reference, String key, Caller caller);

  /**
   * A file of that conversation.
   *
   * @throws CaseNotFound as above, or when the file is not part of what the member sees
   */
  FileContent file(String reference, String key, UUID file, Caller caller);

  /**
   * Who looked at the case: of the staff, and through the private link.
   *
   * @param before the {@link ReadingPage#older} of the page before, {@code null} for the latest
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   */
  ReadingPage readings(String reference, String key, @Nullable Long before, Caller caller);

  /**
   * Where mail about a case goes, for the sender of mail alone.
   *
   * @throws CaseNotFound when there is no such case
   */
  MemberAddress addressOf(String reference, Caller caller);

  /**
   * The words of a reply, for the sender of mail alone; empty unless the member chose to have them
   * in mail, and for a sealed case.
   *
   * @param said when the reply was written
   */
  Optional<String> wordsForMail(String reference, Instant said, Caller caller);

  /**
   * The address and the token of a one-time link, for the sender of mail alone. Enquiries whose
   * address the member called a work address do not count: whoever reads that mailbox could open
   * them.
   *
   * @throws CaseNotFound when the link is gone, or there is no enquiry of its address
   */
  MyLink myLink(UUID link, Caller caller);

  /**
   * Where mail about a case goes.
   *
   * @param email {@code null} when the member gave none, said that it is a work address, or it lies
   *     at a domain on the list of employers' domains: mail there would tell the employer
   */
  record MemberAddress(@Nullable String email, String reference, String key) {}

  /** A one-time link to one's own enquiries. */
  record MyLink(String email, String token) {}
}
