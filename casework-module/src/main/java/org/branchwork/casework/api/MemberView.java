package org.branchwork.casework.api;

import java.time.Instant;
import java.util.List;
import org.branchwork.casework.api.calls.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A case as its member sees it.
 *
 * @param outcome {@code null} unless closed
 * @param sealedAt since when what is written is encrypted, {@code null} for not
 * @param wordsInMail whether mail to the member holds the words of a reply; {@code null} where
 *     there is no choice: no address, one that the employer may read, or a sealed case
 * @param contact how the branch reaches the member
 * @param messages oldest first
 */
public record MemberView(
    String reference,
    Stage stage,
    @Nullable Outcome outcome,
    Instant receivedAt,
    @Nullable Instant sealedAt,
    @Nullable Boolean wordsInMail,
    Contact contact,
    List<Message> messages) {

  /** Whether no word of the member was ever stored plain. */
  public boolean sealedFromTheStart() {
    return receivedAt.equals(sealedAt);
  }

  /**
   * One message of the conversation.
   *
   * @param whole the text with all that it quotes; {@code null} where nothing is quoted
   */
  public record Message(
      Instant at, From from, String text, List<FileEntry> files, @Nullable String whole) {}

  /** Who wrote a message. */
  public enum From {
    MEMBER,
    BRANCH
  }
}
