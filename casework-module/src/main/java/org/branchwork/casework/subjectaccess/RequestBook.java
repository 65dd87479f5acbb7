package org.branchwork.casework.subjectaccess;

import static org.branchwork.casework.subjectaccess.RequestRules.chosen;
import static org.branchwork.casework.subjectaccess.RequestRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessPause;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** Keeps the register of requests. */
@ApplicationScoped
@Transactional
class RequestBook implements SubjectAccessDesk {

  @Inject CaseDoor cases;
  @Inject RequestRows rows;
  @Inject FoundRows found;

  @Override
  public long record(NewAccessRequest request, String formKey, Caller caller) {
    RequestRules.requireLead(caller);
    NewAccessRequest checked = RequestRules.checked(request, cases.today());
    boolean first = rows.add(checked, formKey, caller, cases.now());
    AccessRequest kept = rows.ofForm(formKey, cases.today()).orElseThrow(CaseNotFound::new);
    require(kept.asked().equals(checked), "form.used");
    if (first) {
      tell(kept, AccessDeed.RECORDED, caller);
    }
    return kept.number();
  }

  @Override
  public void identified(long number, @Nullable IdentityProof proof, Caller caller) {
    AccessRequest request = open(number, caller);
    IdentityProof how = chosen(proof, "subject.identity-proof");
    AccessRequest.Identity before = request.identity();
    if (before == null || before.proof() != how) {
      rows.identified(number, how, caller, cases.now());
      tell(request, AccessDeed.IDENTIFIED, caller);
    }
  }

  @Override
  public void pause(
      long number, @Nullable PauseReason reason, @Nullable LocalDate from, Caller caller) {
    AccessRequest request = open(number, caller);
    PauseReason why = chosen(reason, "subject.pause-reason");
    AccessPause last = last(request);
    if (last != null && last.until() == null) {
      require(last.equals(new AccessPause(why, last.from(), null)), "request.still");
      require(last.from().equals(from), "request.still");
      return;
    }
    LocalDate asked = RequestRules.askedOn(from, request, cases.today());
    rows.pause(number, new AccessPause(why, asked, null), caller, cases.now());
    tell(request, AccessDeed.PAUSED, caller);
  }

  @Override
  public void resume(long number, @Nullable LocalDate answeredOn, Caller caller) {
    AccessRequest request = open(number, caller);
    AccessPause pause = chosen(last(request), "request.not-still");
    LocalDate today = cases.today();
    LocalDate on = RequestRules.since(answeredOn, pause.from(), today, "subject.resume-on");
    if (pause.until() != null) {
      require(pause.until().equals(on), "request.not-still");
      return;
    }
    rows.resume(number, on, caller);
    tell(request, AccessDeed.RESUMED, caller);
  }

  @Override
  public void extend(long number, @Nullable String why, Caller caller) {
    AccessRequest request = open(number, caller);
    String said = RequestRules.why(why, "subject.extend-why");
    AccessRequest.Extension before = request.extension();
    if (before != null) {
      require(before.why().equals(said), "request.extended");
      return;
    }
    require(!cases.today().isAfter(request.clock().extendableUntil()), "request.extend-late");
    rows.extend(number, said, caller, cases.now());
    tell(request, AccessDeed.EXTENDED, caller);
  }

  @Override
  public void headOfficeTold(long number, @Nullable LocalDate on, Caller caller) {
    AccessRequest request = open(number, caller);
    LocalDate told =
        RequestRules.since(
            on, RequestRules.received(request), cases.today(), "subject.head-office-on");
    if (!told.equals(request.headOfficeOn())) {
      rows.headOfficeTold(number, told);
      tell(request, AccessDeed.HEAD_OFFICE_TOLD, caller);
    }
  }

  @Override
  public void end(long number, @Nullable AccessEnd how, @Nullable String why, Caller caller) {
    AccessRequest request = locked(number, caller);
    AccessEnd end = chosen(how, "subject.end-how");
    String said = RequestRules.why(why, "subject.end-why");
    AccessRequest.Ended before = request.ended();
    if (before != null) {
      require(before.how() == end && before.why().equals(said), "request.ended");
      return;
    }
    if (end == AccessEnd.ANSWERED) {
      require(request.identity() != null, "request.identity-first");
      boolean decided = found.of(number).stream().allMatch(each -> each.belongs() != null);
      require(decided, "request.cases-first");
    }
    rows.end(number, end, said, caller, cases.now());
    tell(request, AccessDeed.valueOf(end.name()), caller);
  }

  private AccessRequest open(long number, Caller caller) {
    AccessRequest request = locked(number, caller);
    require(request.ended() == null, "request.ended");
    return request;
  }

  private AccessRequest locked(long number, Caller caller) {
    RequestRules.requireLead(caller);
    return rows.toWork(number, cases.today()).orElseThrow(CaseNotFound::new);
  }

  private static @Nullable AccessPause last(AccessRequest request) {
    List<AccessPause> pauses = request.pauses();
    return pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
  }

  private void tell(AccessRequest request, AccessDeed deed, Caller by) {
    cases.tell(
        new RetentionEvent.AccessRequestWorked(
            UUID.randomUUID(), by.label(), cases.now(), request.number(), deed));
  }
}
