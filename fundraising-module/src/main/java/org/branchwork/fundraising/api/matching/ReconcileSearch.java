package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads what is to be reconciled. Every method throws {@link FundraisingRuleBroken} {@code
 * not-allowed} without one of the permissions READ, RECONCILE and APPROVE.
 */
public interface ReconcileSearch {

  /**
   * A page of the lines to place with what is suggested for each.
   *
   * @param after what {@link OpenLines#next()} told; empty for the first page
   * @param most how many, 1 to 200
   */
  OpenLines open(OptionalLong after, int most, Caller caller);

  /** The same of the lines that were left in suspense. */
  OpenLines inSuspense(OptionalLong after, int most, Caller caller);

  /** One line, placed or not; empty when none of this id is in the books. */
  Optional<OpenLine> line(UUID line, Caller caller);

  /**
   * The lines of other accounts that may be the other side of this one, as a movement between two
   * accounts of the branch is: as much the other way, at most 7 days apart, both whole. The nearest
   * day first, at most 5; none for a line that is not in the books or placed in part.
   */
  List<OppositeLine> opposite(UUID line, Caller caller);

  /** Whether bank and books agree, now. */
  ReconcileProof proof(Caller caller);

  /** Recomputes everything about lines; takes long. Empty when it holds. */
  Optional<MatchingFault> prove(Caller caller);

  /**
   * The newest decisions that can be undone, the last one first.
   *
   * @param most how many, 1 to 200
   */
  List<MatchedLine> newest(int most, Caller caller);

  /** Whether exact matches are made without asking. */
  boolean automatic(Caller caller);
}
