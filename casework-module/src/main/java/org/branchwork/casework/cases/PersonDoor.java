package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Who of the staff has to do with a case, and who is kept out, for the other capabilities. */
@ApplicationScoped
public class PersonDoor {

  @Inject CaseRepository cases;
  @Inject NamedPersons named;
  @Inject Caseload desk;

  /**
   * Who is to do something in the case: the one chosen, else its caseworker, else the caller.
   * Another than these two is chosen by whoever may triage, and is none who is named in the case.
   *
   * @throws CaseworkRuleBroken with the rule given
   */
  public UUID worker(Held held, @Nullable UUID chosen, Caller caller, String rule) {
    UUID own = held.caseworker() == null ? caller.account() : held.caseworker();
    if (chosen == null || chosen.equals(own) || chosen.equals(caller.account())) {
      return chosen == null ? own : chosen;
    }
    boolean choosing = caller.may(Caller.Permission.ASSIGN) && CaseAccess.seesAll(caller);
    if (!choosing
        || named.of(cases.find(held.id()).orElseThrow(CaseNotFound::new)).contains(chosen)) {
      throw new CaseworkRuleBroken(rule);
    }
    return chosen;
  }

  /** Walls an account off from the case, as {@code CaseDesk.wallOff} does. */
  public void wallOff(Held held, @Nullable UUID account, Caller caller) {
    desk.wallOff(held.reference(), account, caller);
  }
}
