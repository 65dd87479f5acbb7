package org.branchwork.casework.api.collectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the members of a collective.
 *
 * @param next what the next page begins after, {@code null} on the last
 */
public record MemberPage(List<Member> members, @Nullable String next) {

  /**
   * A member, by the case.
   *
   * @param reference of the case
   * @param caseworker {@code null} before triage
   * @param safe the nearest safe day of an open time limit, {@code null} for none
   * @param waitingSince since when the member waits for a word, {@code null} for not
   * @param joinedAt when the member signed up and agreed
   */
  public record Member(
      String reference,
      String name,
      Stage stage,
      @Nullable UUID caseworker,
      @Nullable LocalDate safe,
      @Nullable Instant waitingSince,
      Instant joinedAt) {}
}
