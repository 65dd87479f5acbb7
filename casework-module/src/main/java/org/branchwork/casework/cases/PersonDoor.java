package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
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
  @Inject Chronicle chronicle;

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

  /**
   * Gives the case to another caseworker, as two persons agreed; nothing else of it changes.
   *
   * @throws CaseworkRuleBroken {@code case.assign}; {@code wall.named} for one who is named in it
   */
  public void handOver(Held held, UUID to, Caller caller) {
    CaseAccess.requireAssign(caller);
    Case file = cases.find(held.id()).orElseThrow(CaseNotFound::new);
    if (named.of(file).contains(to)) {
      throw new CaseworkRuleBroken("wall.named");
    }
    Instant now = chronicle.now();
    List<Step> steps = file.handOver(to, caller, now);
    cases.keep(steps);
    if (!steps.isEmpty()) {
      chronicle.tell(
          new CaseEvent.CaseHandedOver(
              UUID.randomUUID(), held.reference(), caller.label(), now, to, held.caseworker()));
    }
  }

  /** Walls an account off from the case, as {@code CaseDesk.wallOff} does. */
  public void wallOff(Held held, @Nullable UUID account, Caller caller) {
    desk.wallOff(held.reference(), account, caller);
  }
}
