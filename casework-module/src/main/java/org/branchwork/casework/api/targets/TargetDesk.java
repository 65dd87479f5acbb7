package org.branchwork.casework.api.targets;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Pauses the wait of a member and lets it go on. Every method throws {@link CaseNotFound} when the
 * caller may not see the case, and {@link CaseworkRuleBroken} when a rule says no; then nothing has
 * changed.
 */
public interface TargetDesk {

  /**
   * Pauses the wait, until somebody lets it go on, the member writes or the branch answers.
   *
   * @param version the version the caller saw; an older one breaks the rule {@code case.changed}
   * @param waitingFor whom the branch waits for, else {@code target.for}
   * @param reason 1 to 20,000 characters, kept as a note of the case; {@code target.reason}
   * @throws CaseworkRuleBroken {@code target.none} when no wait counts
   */
  void pause(
      String reference,
      int version,
      @Nullable WaitingFor waitingFor,
      @Nullable String reason,
      Caller caller);

  /**
   * Lets the wait go on where it was paused: what was counted still is, and no more.
   *
   * @throws CaseworkRuleBroken {@code target.running} when nothing is paused; {@code case.changed}
   */
  void resume(String reference, int version, Caller caller);

  /**
   * Tells, in the working hours of the branch alone, of the waits that have been too long, each
   * once; for the portal's own job alone, {@link CaseNotFound} for everybody else.
   *
   * @return how many
   */
  int watch(Caller caller);
}
