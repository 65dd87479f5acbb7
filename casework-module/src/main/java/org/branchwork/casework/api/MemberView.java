package org.branchwork.casework.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its member sees it.
 *
 * @param outcome {@code null} unless closed
 * @param sealedAt since when what is written is encrypted, {@code null} for not
 * @param messages oldest first
 */
public record MemberView(
    String reference,
    Stage stage,
    @Nullable Outcome outcome,
    Instant receivedAt,
    @Nullable Instant sealedAt,
    List<Message> messages) {

  /** Whether no word of the member was ever stored plain. */
  public boolean sealedFromTheStart() {
    return receivedAt.equals(sealedAt);
  }

  /** One message of the conversation. */
  public record Message(Instant at, From from, String text, List<FileEntry> files) {}

  /** Who wrote a message. */
  public enum From {
    MEMBER,
    BRANCH
  }
}
