package org.branchwork.fundraising.api.claims;

import java.util.List;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.jspecify.annotations.Nullable;

/**
 * Claim strike pay or help in hardship. Empty answers are {@code null}; edges and control
 * characters go. What belongs to the other kind of claim is not looked at.
 *
 * @param formKey what makes a repeat of the same form one claim: 16 to 64 characters, unique for
 *     the form that was served
 * @param kind what is claimed; {@code null} when nothing was chosen, which is refused
 * @param days of strike pay: 1 to 100, each date once
 * @param hardship of hardship: what is told of it
 * @param claimant who claims
 * @param accountName of the account to be paid to, at most 70 characters
 * @param sortCode as typed
 * @param accountNumber as typed
 */
public record MakeClaim(
    String formKey,
    @Nullable ClaimKind kind,
    List<ClaimedDay> days,
    Hardship hardship,
    Claimant claimant,
    @Nullable String accountName,
    @Nullable String sortCode,
    @Nullable String accountNumber) {

  /** The days are copied. */
  public MakeClaim {
    days = List.copyOf(days);
  }

  /**
   * Why somebody is in need.
   *
   * @param reason its class
   * @param askedPence 100 to 1,000,000
   * @param words evidence in words, at most 5,000 characters
   * @param files evidence as files, at most 5 and 20 MiB in all; words or a file are required
   */
  public record Hardship(
      @Nullable ReasonClass reason,
      long askedPence,
      @Nullable String words,
      List<ClaimFile> files) {

    /** What a claim of strike pay tells of hardship. */
    public static final Hardship NONE = new Hardship(null, 0, null, List.of());

    /** The files are copied. */
    public Hardship {
      files = List.copyOf(files);
    }
  }

  /**
   * Who claims.
   *
   * @param memberNumber in any spelling, at most 40 characters; required
   * @param name at most 200 characters; required
   * @param email at most 254 characters, of the form x@y; this or a telephone number is required
   * @param telephone as typed, at most 50 characters
   */
  public record Claimant(
      @Nullable String memberNumber,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone) {}
}
