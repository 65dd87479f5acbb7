package org.branchwork.casework.api.absences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Tells who is away, who covers, and what nobody covers. */
public interface AbsenceSearch {

  /**
   * The absences that are not over, by their first day, at most 100: everybody's for those who give
   * cases, else one's own and those one covers; with at most 500 cases in all, none of an absence
   * that is another's.
   */
  List<Absence> ahead(Caller caller);

  /**
   * Whether the caseworker of a case is away today, and who covers; empty when not.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  Optional<CaseCover> of(String reference, Caller caller);

  /** Who covers a case today, for the portal's own jobs; nobody when its caseworker is there. */
  Optional<UUID> coverOf(String reference, Caller caller);

  /** How many absences that are not over an account covers, for the portal's own jobs. */
  int coveredBy(UUID account, Caller caller);
}
