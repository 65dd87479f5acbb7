package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.CaseAssigned;
import org.branchwork.casework.api.CaseEvent.CaseClosed;
import org.branchwork.casework.api.CaseEvent.EnquiryReceived;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MoveEvent.CaseSplitOff;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor;

/** What happens to limits when something happens to their case, in the same transaction. */
@ApplicationScoped
class LimitWatch {

  private static final Caller INTAKE = Caller.system("intake");

  @Inject CaseDoor cases;
  @Inject LimitRows rows;
  @Inject TimeLimitRules law;
  @Inject BranchCalendar branch;

  /** Four weeks before a limit no case is closed over it: the limit is dealt with first. */
  void closed(@Observes CaseClosed event) {
    if (rows.anyLocked(event.reference(), cases.today())) {
      throw new CaseworkRuleBroken("limits.case.near");
    }
  }

  /** Nor does one person take it from its caseworker: a second one agrees, {@link HandOvers}. */
  void assigned(@Observes CaseAssigned event) {
    if (event.before() != null && rows.anyLocked(event.reference(), cases.today())) {
      throw new CaseworkRuleBroken("hand-over.near");
    }
  }

  /** No case is without a limit, from its first moment on. */
  void received(@Observes EnquiryReceived event) {
    provisional(event.reference(), event.at());
  }

  /** Nor is a case that was made of messages of another. */
  void splitOff(@Observes CaseSplitOff event) {
    provisional(event.reference(), event.at());
  }

  private void provisional(String reference, Instant at) {
    cases
        .intake(reference)
        .ifPresent(
            intake -> {
              Jurisdiction jurisdiction = branch.nation().jurisdiction();
              ProvisionalLimit limit =
                  ProvisionalLimit.of(intake, jurisdiction, law.of(jurisdiction));
              rows.keepProvisional(intake.id(), limit, INTAKE, at);
            });
  }
}
