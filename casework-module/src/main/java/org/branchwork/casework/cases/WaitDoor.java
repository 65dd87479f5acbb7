package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.BinaryOperator;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.targets.WaitingFor;
import org.branchwork.casework.cases.CaseDoor.Held;

/** Pauses a member's wait and lets it go on, for the other capabilities. */
@ApplicationScoped
public class WaitDoor {

  @Inject CaseRepository cases;
  @Inject Chronicle chronicle;

  /**
   * The wait counts no more.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code target.none}
   */
  public void pause(Held held, WaitingFor waitingFor) {
    file(held).turn().pause(waitingFor, chronicle.now());
  }

  /**
   * The wait counts again.
   *
   * @param again says, of the moment since which it counted and the one at which it was paused,
   *     since when it is to count now
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code target.running}
   */
  public void resume(Held held, BinaryOperator<Instant> again) {
    file(held).turn().resume(again);
  }

  private Case file(Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }
}
