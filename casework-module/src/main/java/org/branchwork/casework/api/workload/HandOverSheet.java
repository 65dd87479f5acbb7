package org.branchwork.casework.api.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who takes over a caseworker's open cases. No word of a message stands here,
 * and of a sealed case no text at all.
 *
 * @param cases what must be done first stands first, at most 100
 * @param more whether there are more than that
 * @param away the absence that runs, else the next one; {@code null} for none
 */
public record HandOverSheet(List<Item> cases, boolean more, @Nullable Away away) {

  /**
   * When the caseworker is away.
   *
   * @param cover of the cases that have none of their own, {@code null} for nobody
   */
  public record Away(LocalDate first, LocalDate last, @Nullable UUID cover) {}

  /**
   * One case.
   *
   * @param dueOn when the next step is due, {@code null} for no day
   * @param safe the day to keep of its nearest open time limit, {@code null} for none
   * @param nextMeeting {@code null} for none ahead
   * @param waitingSince since when the member waits for a word, {@code null} for not
   * @param memberWrote when the member last wrote
   * @param branchWrote when the branch last did, to all of a collective too; {@code null} for never
   * @param cover who covers the case in that absence, {@code null} for nobody
   * @param tasks what is still to be done; {@code null} for the text of one of a sealed case
   */
  public record Item(
      String reference,
      String memberName,
      @Nullable String employer,
      Category category,
      Urgency urgency,
      boolean sealed,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate safe,
      @Nullable Instant nextMeeting,
      @Nullable Instant waitingSince,
      Instant memberWrote,
      @Nullable Instant branchWrote,
      @Nullable UUID cover,
      List<Todo> tasks) {}

  /** Something to be done, {@code null} for a text that is sealed and for no day. */
  public record Todo(@Nullable String text, @Nullable LocalDate dueOn) {}
}
