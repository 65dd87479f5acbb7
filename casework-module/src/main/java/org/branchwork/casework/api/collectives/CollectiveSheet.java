package org.branchwork.casework.api.collectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.FileEntry;
import org.jspecify.annotations.Nullable;

/**
 * A collective as the branch sees it.
 *
 * @param invitation what members read on signing up
 * @param token what stands in the sign-up address, {@code /collectives/{token}}; never logged
 * @param lead the account that opened it
 * @param members whose cases the caller sees
 * @param closedCases how many of these are closed
 * @param waiting how many of these wait for a word of the branch
 * @param chronology oldest first
 * @param files the latest first
 * @param messages those to all, the latest first, at most twenty
 */
public record CollectiveSheet(
    String reference,
    String name,
    Category category,
    Invitation invitation,
    String token,
    UUID lead,
    Instant openedAt,
    @Nullable Instant closedAt,
    int members,
    int closedCases,
    int waiting,
    List<Entry> chronology,
    List<CommonFile> files,
    List<MessageToAll> messages) {

  /** A line of the common chronology. */
  public record Entry(UUID id, LocalDate on, String text, boolean shared) {}

  /** A common document. */
  public record CommonFile(FileEntry file, boolean shared, UUID by, Instant at) {}

  /**
   * A message to all.
   *
   * @param reached in how many conversations of those that the caller sees it stands
   * @param owed how many of the open ones it has not come to
   */
  public record MessageToAll(UUID id, String text, UUID by, Instant at, int reached, int owed) {}
}
