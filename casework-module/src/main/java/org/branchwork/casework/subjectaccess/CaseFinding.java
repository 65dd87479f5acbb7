package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessCaseDesk;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.cases.CaseDoor;

/** Finds the cases of a person, and keeps which of them belong to the request. */
@ApplicationScoped
@Transactional
class CaseFinding implements AccessCaseDesk {

  @Inject CaseDoor cases;
  @Inject RequestRows requests;
  @Inject FoundRows rows;

  @Override
  public int look(long number, Caller caller) {
    AccessRequest request = open(number, caller);
    int found = rows.look(request, cases.now());
    tell(number, AccessDeed.LOOKED_FOR_CASES, caller);
    return found;
  }

  @Override
  public void decide(long number, Map<String, Boolean> belongs, Caller caller) {
    open(number, caller);
    boolean changed = false;
    for (Map.Entry<String, Boolean> each : belongs.entrySet()) {
      changed |= rows.decide(number, each.getKey(), each.getValue(), cases.now());
    }
    if (changed) {
      tell(number, AccessDeed.CASES_DECIDED, caller);
    }
  }

  private AccessRequest open(long number, Caller caller) {
    RequestRules.requireLead(caller);
    AccessRequest request = requests.toWork(number, cases.today()).orElseThrow(CaseNotFound::new);
    RequestRules.require(request.ended() == null, "request.ended");
    return request;
  }

  private void tell(long number, AccessDeed deed, Caller by) {
    cases.tell(
        new RetentionEvent.AccessRequestWorked(
            UUID.randomUUID(), by.label(), cases.now(), number, deed));
  }
}
