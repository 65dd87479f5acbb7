package org.branchwork.fundraising.api.pledges;

import java.util.OptionalLong;

/**
 * The three figures of an appeal as the public reads them, in pence; only {@code paidPence} is
 * income.
 *
 * <p>The rule that keeps a giver's sum from being worked out, also by comparing two versions of a
 * figure, and by whoever invents pledges to do so: each figure moves only once at least {@link
 * #GROUP} different givers changed it since it last moved, with money behind it, and then for all
 * that waits at once. Givers are different when nothing that is known of them is the same: address,
 * telephone number, name, account of the payer. A pledge has money behind it when some came for it,
 * or the branch itself took it; what the public only promised waits for such a group. At once
 * counts what a branch or organisation gives that chose to be named, and a collection, which is of
 * many. How many donors there are is told from {@link #GROUP} on.
 *
 * @param pledgedPence what was promised and stands; of a recurring pledge one instalment
 * @param agreedPence the part of it that the meeting of a branch or organisation agreed
 * @param paidPence what came, with a pledge or without, also for pledges cancelled since
 * @param donors how many donors are in the figures; empty for fewer than {@link #GROUP}
 */
public record PublicTotals(
    long pledgedPence, long agreedPence, long paidPence, OptionalLong donors) {

  /** How many givers are merged at least. */
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
