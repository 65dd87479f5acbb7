package org.branchwork.fundraising.api.pledges;

import java.util.OptionalLong;

/**
 * The three figures of an appeal as the public reads them, in pence; only {@code paidPence} is
 * income.
 *
 * <p>The rule that keeps a person's gift from being worked out, also by comparing two versions of a
 * figure: what persons promise and pay enters a figure in groups of at least {@link #GROUP}; it
 * moves only once so many of them promised, cancelled or paid since it last moved, and then for all
 * of them at once. What branches and organisations do, who are no persons, counts at once. How many
 * donors there are is told from {@link #GROUP} on.
 *
 * @param pledgedPence what was promised and stands; of a recurring pledge one instalment
 * @param agreedPence the part of it that the meeting of a branch or organisation agreed
 * @param paidPence what came, also for pledges cancelled since
 * @param donors how many donors are in the figures; empty for fewer than {@link #GROUP}
 */
public record PublicTotals(
    long pledgedPence, long agreedPence, long paidPence, OptionalLong donors) {

  /** How many persons are merged at least. */
  public static final int GROUP = 5;

  /** Nobody promised anything yet. */
  public static final PublicTotals NONE = of(0, 0, 0, 0);

  /** The figures with a number of donors that is kept to itself when it is small. */
  public static PublicTotals of(long pledgedPence, long agreedPence, long paidPence, long donors) {
    return new PublicTotals(
        pledgedPence,
        agreedPence,
        paidPence,
        donors < GROUP ? OptionalLong.empty() : OptionalLong.of(donors));
  }
}
