package org.branchwork.casework.api.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.jspecify.annotations.Nullable;

/**
 * Who of the register a case may be of, and what the rules of membership say.
 *
 * @param arose when the matter arose: the day it happened, else the day it was received
 * @param candidates members who have something in common with the case, at most 20; the confirmed
 *     one among them
 * @param exception {@code null} for none
 */
public record MatchSheet(LocalDate arose, List<Candidate> candidates, @Nullable Granted exception) {

  /**
   * A member who may be the one.
   *
   * @param same what both have in common; empty for one who was confirmed all the same
   * @param confirmed whether a person said that this is the one
   */
  public record Candidate(
      MemberEntry member, Set<Same> same, boolean confirmed, List<Finding> findings) {}

  /**
   * What a rule says. It is shown, and refuses nothing.
   *
   * @param met {@code null} when the register does not tell
   * @param on the day that decides: joined, paid until, or lapsed
   * @param days what the rule asks for
   */
  public record Finding(Rule rule, @Nullable Boolean met, @Nullable LocalDate on, int days) {}

  /** The rules of membership. */
  public enum Rule {
    /** Head office's latest extract lists this member. */
    LISTED,
    /** A member for so many days when the matter arose. */
    MEMBER_FOR,
    /** Subscriptions not late by more than so many days when the matter arose. */
    PAID_UP
  }

  /** Help that was granted all the same, by the branch secretary. */
  public record Granted(UUID by, Instant at, String reason) {}
}
