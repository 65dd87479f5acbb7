package org.branchwork.casework.absences;

import static org.branchwork.casework.cases.CaseFixture.JOB;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.casework.cases.CaseworkDatabase;

/** Absences, for the tests of other packages. */
public final class Away {

  private Away() {}

  /** Somebody says that she or he is away, and who covers. */
  public static UUID enter(
      CaseworkDatabase database, Caller who, LocalDate first, LocalDate last, Caller cover) {
    NewAbsence absence = new NewAbsence(who.account(), first, last, cover.account(), null);
    return database.work(d -> d.of(AbsenceDesk.class, Absences.class).enter(absence, who));
  }

  /** Who covers a case today. */
  public static Optional<UUID> coverOf(CaseworkDatabase.Desks desks, String reference) {
    return desks.of(AbsenceSearch.class, AbsenceLookup.class).coverOf(reference, JOB);
  }
}
