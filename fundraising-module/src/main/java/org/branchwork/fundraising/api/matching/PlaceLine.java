package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.UUID;

/**
 * Say what a statement line was for.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param seen how many decisions about the line the caller knew, see {@link OpenLine#seen()}
 * @param shares one or several, together at most what is left of the line; the rest stays open
 */
public record PlaceLine(UUID act, UUID line, int seen, List<Share> shares) {

  /** The shares are copied. */
  public PlaceLine {
    shares = List.copyOf(shares);
  }
}
