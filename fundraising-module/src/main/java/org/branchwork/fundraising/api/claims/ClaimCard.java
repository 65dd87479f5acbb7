package org.branchwork.fundraising.api.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.jspecify.annotations.Nullable;

/**
 * A claim against what the claimant may have.
 *
 * @param row what the list tells of it
 * @param days the claimed days, by date, each beside the fund's list and what was paid
 * @param told what only those see who decide; empty to others
 * @param decidedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever did
 */
public record ClaimCard(
    ClaimRow row,
    List<Day> days,
    Optional<Told> told,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** The days are copied. */
  public ClaimCard {
    days = List.copyOf(days);
  }

  /**
   * A claimed day.
   *
   * @param fundName whose list it is on
   * @param part what is claimed of it, of {@code of} parts
   * @param listedPart what the list has of it at most, of {@code listedOf} parts
   * @param worthPence by the rate that holds on it; 0 when none does
   * @param taken whether a run has this member's day already, or another accepted claim
   * @param accepted {@code null} until it is decided
   */
  public record Day(
      UUID strikeDay,
      LocalDate on,
      String dispute,
      String fundName,
      int part,
      int of,
      int listedPart,
      int listedOf,
      long worthPence,
      boolean taken,
      @Nullable Boolean accepted) {}

  /**
   * What only those see who decide.
   *
   * @param claimant as typed
   * @param member what the register says of the number on the first and on the last claimed day, of
   *     hardship on the day of the claim; empty where it has no such member
   * @param account where the claimant wants to be paid
   * @param checked what the modulus rules said of it
   * @param known where the member is paid now; empty for no payee yet
   * @param reason of hardship
   * @param words what was told of hardship
   * @param files what was sent, in its order
   * @param refusal what the claimant is told
   */
  public record Told(
      MakeClaim.Claimant claimant,
      List<Asked> member,
      BankAccount account,
      CheckedAccount.Result checked,
      Optional<PaidNow> known,
      @Nullable ReasonClass reason,
      @Nullable String words,
      List<Evidence> files,
      @Nullable String refusal) {

    /** Answers and files are copied. */
    public Told {
      member = List.copyOf(member);
      files = List.copyOf(files);
    }
  }

  /**
   * Where a member is paid now.
   *
   * @param reachable whether an address is known at which he or she is told of a change
   */
  public record PaidNow(BankAccount account, boolean reachable) {}

  /** What the register was asked, and what it says. */
  public record Asked(LocalDate on, Optional<Membership> membership) {}

  /** A file of the claim; {@link ClaimDecisionDesk#evidence} hands it out. */
  public record Evidence(int place, String name, long size) {}
}
