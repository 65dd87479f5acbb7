package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * What some of a statement line was for.
 *
 * @param pledge for {@link Use#PLEDGE}, whose fund gets it; else {@code null}
 * @param fund for every other use; {@code null} for a pledge
 * @param pence how much, always positive; at most what is left of the line
 * @param donor who gave, 1 to 100 characters, where the treasurer knows it; only with {@link
 *     Use#DONATION}
 * @param appeal for which appeal of the fund it counts, only with {@link Use#DONATION}; {@link
 *     #NO_APPEAL} for none; {@code null} for the one that is open, if exactly one of the fund is
 */
public record Share(
    Use use,
    @Nullable PaymentReference pledge,
    @Nullable UUID fund,
    long pence,
    @Nullable String donor,
    @Nullable UUID appeal) {

  /** Counts for no appeal, though one is open. */
  public static final UUID NO_APPEAL = new UUID(0, 0);

  /** What for. The first two are money in, the last two money out. */
  public enum Use {
    /** A pledge was paid, in part or in full; a cancelled or late one too. */
    PLEDGE,
    /** Given to a fund without a pledge. */
    DONATION,
    /** The bank charged it. */
    FEE,
    /** A fund spent it beside its purpose, such as postage. */
    EXPENSE
  }

  /** Part of a line for a pledge. */
  public static Share ofPledge(PaymentReference pledge, long pence) {
    return new Share(Use.PLEDGE, pledge, null, pence, null, null);
  }

  /** Part of a line that a fund was given, or that it paid. */
  public static Share ofFund(Use use, UUID fund, long pence) {
    return new Share(use, null, fund, pence, null, null);
  }

  /** The same share, for this appeal of its fund or {@link #NO_APPEAL}. */
  public Share forAppeal(@Nullable UUID counted) {
    return new Share(use, pledge, fund, pence, donor, counted);
  }
}
