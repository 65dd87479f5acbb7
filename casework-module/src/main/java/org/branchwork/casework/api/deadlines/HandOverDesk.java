package org.branchwork.casework.api.deadlines;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Gives a case with a time limit within 28 days to another caseworker: one person asks, a second
 * one agrees. Every method throws {@link CaseNotFound} when the caller may not see the case, and
 * {@link CaseworkRuleBroken} when a rule says no; then nothing has changed.
 */
public interface HandOverDesk {

  /**
   * Asks that the case goes to another caseworker; whoever works it may ask.
   *
   * @param to whose case it is to be; {@code hand-over.to} for nobody and for whoever has it
   * @param reason 1 to 20,000 characters, {@code limits.reason.missing}
   * @throws CaseworkRuleBroken {@code hand-over.free} when no limit is so near, or nobody has the
   *     case; {@code hand-over.asked} when something waits already
   */
  void ask(String reference, @Nullable UUID to, String reason, Caller caller);

  /**
   * Agrees, and the case goes to the other; for those who give cases, else {@code case.assign}.
   *
   * @throws CaseworkRuleBroken {@code limits.second.same} for whoever asked; {@code
   *     limits.second.none} when nothing waits; {@code limits.reason.missing}; {@code wall.named}
   *     when the other is named in the case; {@code case.closed}
   */
  void confirm(String reference, String reason, Caller caller);

  /** Does not agree, or takes back what one asked for oneself; as above. */
  void decline(String reference, String reason, Caller caller);
}
