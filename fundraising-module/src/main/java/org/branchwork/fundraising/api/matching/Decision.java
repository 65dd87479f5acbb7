package org.branchwork.fundraising.api.matching;

import java.util.Set;
import org.branchwork.fundraising.api.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder makes of a line. It writes nothing: an automatic match is the caller's to record.
 *
 * @param pledge the pledge it would go to; {@code null} for {@code NONE}, and for a {@code HINT}
 *     that knows the donor alone
 * @param allocatedPence how much of the line the pledge takes: the smaller of what came and what is
 *     open; 0 unless automatic or suggested
 * @param overPence what of the line is more than the pledge takes; 0 unless automatic or suggested
 * @param stillOpenPence what stays open of the pledge: more than 0 for a part payment; 0 unless
 *     automatic or suggested
 * @param card why, to be kept with what is decided
 */
public record Decision(
    Outcome outcome,
    @Nullable PaymentReference pledge,
    long allocatedPence,
    long overPence,
    long stillOpenPence,
    WhyCard card) {

  private static final Set<String> NOT_EXACT = Set.of("pledge.cancelled", "references.several");

  /**
   * Whether the line carries the one reference of a pledge that stands, and what is open of it to
   * the penny: what may match by itself.
   */
  public boolean isExact() {
    return outcome == Outcome.AUTOMATIC
        || outcome == Outcome.SUGGESTED
            && card.rung() == Rung.EXACT_REFERENCE
            && card.factsAgainst().stream().noneMatch(fact -> NOT_EXACT.contains(fact.key()));
  }

  /** How far the ladder goes by itself. */
  public enum Outcome {
    /** Matched without asking: exact live reference, exact amount, switched on by the treasurer. */
    AUTOMATIC,
    /** One pledge is put before the treasurer, who accepts it or not. */
    SUGGESTED,
    /** Something is known that helps to search; nothing to accept. */
    HINT,
    /** Nothing is known, or two pledges are equally likely. */
    NONE
  }

  /** The steps of the ladder, the surest first. */
  public enum Rung {
    /** The reference of a pledge, and what is open of it to the penny. */
    EXACT_REFERENCE,
    /** The reference of a pledge, and part of what is open, or more. */
    REFERENCE_OTHER_AMOUNT,
    /** A reference with one wrong character, cut off, or without its prefix. */
    MENDED_REFERENCE,
    /** A payer whose money went to this donor before, and a fitting amount. */
    KNOWN_PAYER,
    /** The amount of a recent pledge, and the name of its donor. */
    AMOUNT_AND_NAME,
    /** The payer or the name is known, but nothing says which pledge. */
    HISTORY
  }
}
