package org.branchwork.casework.api.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a case, as it was worked out when it was set.
 *
 * @param certificate the number of the certificate, {@code null} for none yet
 * @param rule the row of the law that it was worked out by
 * @param limit the last day by law
 * @param safe the day to keep, never after {@code limit}
 * @param reasons how it was worked out, line by line
 * @param setBy {@code Caller.label()} of whoever set it
 * @param ending {@code null} while it is open
 * @param alarm the last that nobody has acknowledged, {@code null} for none
 * @param request what a second person has yet to confirm, {@code null} for nothing
 */
public record CaseLimit(
    long id,
    TimeLimitQuestion question,
    @Nullable String certificate,
    Basis basis,
    int rule,
    LocalDate limit,
    LocalDate safe,
    List<Reason> reasons,
    String setBy,
    Instant setAt,
    State state,
    @Nullable Ending ending,
    @Nullable Alarm alarm,
    @Nullable Request request) {

  /** Where the day comes from that the limit counts from. */
  public enum Basis {
    /** Somebody of the staff entered it. */
    ENTERED,
    /** Provisional: the last day of employment, as the enquiry had it. */
    LAST_DAY,
    /** Provisional: the day it happened, as the enquiry had it. */
    HAPPENED,
    /** Provisional: the enquiry named no day; the day it came is the latest that can be meant. */
    RECEIVED
  }

  /** What became of a limit. */
  public enum State {
    /** One that would end a lock, which a second person has yet to confirm. */
    PROPOSED,
    OPEN,
    /** The claim is with the tribunal. */
    MET,
    WITHDRAWN,
    /** Another one, better known, took its place. */
    REPLACED,
    /** A second person did not confirm it. */
    DECLINED
  }

  /**
   * An alarm that nobody has acknowledged.
   *
   * @param daysBefore 28, 14, 7, 3 or 1 before the safe day
   * @param escalatedAt since when the officers know, {@code null} for not yet
   */
  public record Alarm(int daysBefore, Instant raisedAt, @Nullable Instant escalatedAt) {}

  /**
   * What one person asked for in the last four weeks.
   *
   * @param later the safe day of the limit that would take its place, which has passed at times;
   *     {@code null} to withdraw it
   */
  public record Request(UUID by, Instant at, String reason, @Nullable LocalDate later) {}

  /**
   * How it ended.
   *
   * @param by an account's id
   * @param reason {@code null} when none was given
   * @param claimNumber the tribunal's, {@code null} when none was given
   */
  public record Ending(
      Instant at, String by, @Nullable String reason, @Nullable String claimNumber) {}

  public CaseLimit {
    reasons = List.copyOf(reasons);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
