package org.branchwork.casework.api.together;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case among others.
 *
 * @param messages its conversation, oldest first
 * @param others cases of the same person that it could be brought together with, the latest first;
 *     at most 20
 * @param moves what was done, the latest first, as far as the caller sees the other case too
 */
public record CaseTogether(List<Said> messages, List<Other> others, List<Move> moves) {

  /**
   * A message that can be moved.
   *
   * @param member whether the member wrote it
   * @param files how many files it has
   */
  public record Said(long id, Instant at, boolean member, String text, int files) {}

  /** Another case of the same person. */
  public record Other(String reference, Stage stage, Instant receivedAt, String matter) {}

  /**
   * Something that was done with another case.
   *
   * @param kind {@code MERGED}, {@code MERGED_INTO}, {@code SPLIT_TO}, {@code SPLIT_FROM}, {@code
   *     MESSAGE_TO}, {@code MESSAGE_FROM} or {@code LINKED}
   * @param other the reference of the other case
   * @param undoneBy {@code null} as long as it holds, as is {@code undoneAt}
   */
  public record Move(
      long id,
      CaseFile.Kind kind,
      String other,
      UUID by,
      Instant at,
      @Nullable UUID undoneBy,
      @Nullable Instant undoneAt) {}
}
