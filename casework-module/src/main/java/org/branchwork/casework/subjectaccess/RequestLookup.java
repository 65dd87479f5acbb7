package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.subjectaccess.AccessCase;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.casework.cases.CaseDoor;

/** Reads the register of requests. */
@ApplicationScoped
@Transactional
class RequestLookup implements SubjectAccessSearch {

  private static final Comparator<AccessRequest> DUE_FIRST =
      Comparator.comparing((AccessRequest request) -> request.clock().dueOn())
          .thenComparing(AccessRequest::number);

  @Inject CaseDoor cases;
  @Inject RequestRows rows;
  @Inject FoundRows found;

  @Override
  public List<AccessRequest> open(Caller caller) {
    RequestRules.requireLead(caller);
    return rows.open(cases.today()).stream().sorted(DUE_FIRST).toList();
  }

  @Override
  public List<AccessRequest> ended(Caller caller) {
    RequestRules.requireLead(caller);
    return rows.ended(cases.today());
  }

  @Override
  public AccessRequest of(long number, Caller caller) {
    RequestRules.requireLead(caller);
    return rows.find(number, cases.today()).orElseThrow(CaseNotFound::new);
  }

  @Override
  public List<AccessCase> cases(long number, Caller caller) {
    of(number, caller);
    return found.of(number);
  }
}
