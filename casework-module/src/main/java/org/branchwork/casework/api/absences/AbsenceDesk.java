package org.branchwork.casework.api.absences;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Says who is away, and who covers. From the first day to the last, both included, Europe/London,
 * the cover sees and works the open cases of whoever is away, as far as no wall stands before them;
 * then that ends by itself.
 *
 * <p>The case stays whose it is: a cover may reply, note and acknowledge, and can neither keep the
 * case nor give it away. So the second person whom a time limit within 28 days asks for ({@code
 * HandOverDesk}) is not asked here: nobody lets go of the limit, and one more looks after it.
 *
 * <p>A cover is there on all days of the absence: nobody is chosen who is away on one of them, and
 * nobody is entered as away who covers on one of them. There is no cover of a cover.
 *
 * <p>Whoever is away does this, or somebody who gives cases; everybody else gets {@link
 * CaseNotFound}. Where {@link CaseworkRuleBroken} is thrown, nothing has changed.
 */
public interface AbsenceDesk {

  /** As long as an absence may be, in days. */
  int MOST_DAYS = 366;

  /**
   * Enters an absence; the same again changes nothing.
   *
   * @throws CaseworkRuleBroken {@code absence.account} for nobody, or another's by one who gives no
   *     cases; {@code absence.days} when a day is missing, the last lies before the first or before
   *     today, or there are more than {@link #MOST_DAYS}; {@code absence.self} for a cover who is
   *     away; {@code absence.overlaps} when she or he is away on one of the days already; {@code
   *     absence.cover-away} and {@code absence.covers} as said above; {@code absence.limits}, with
   *     the references, when cases with a time limit within 28 days of one of the days would have
   *     no cover
   * @return its id
   */
  UUID enter(NewAbsence absence, Caller caller);

  /**
   * Chooses the cover of all cases that have none of their own; {@code null} for nobody.
   *
   * @throws CaseworkRuleBroken as {@link #enter} does
   */
  void cover(UUID absence, @Nullable UUID cover, Caller caller);

  /**
   * Chooses a cover for one case.
   *
   * @throws CaseworkRuleBroken {@code absence.cover} for nobody, {@code absence.walled} for
   *     somebody who may not see it; else as {@link #enter} does
   */
  void coverCase(UUID absence, String reference, @Nullable UUID cover, Caller caller);

  /** Ends an absence that is not over: called off, or back early. The cover sees no more today. */
  void end(UUID absence, Caller caller);

  /**
   * Tells those who give cases, once, of each case without a cover in which a time limit comes near
   * during an absence; for the portal's own job alone.
   *
   * @return how many
   */
  int watch(Caller caller);
}
