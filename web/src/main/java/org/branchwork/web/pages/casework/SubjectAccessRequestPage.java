package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** One subject access request: by when, and what was done about it. */
@Named
@RequestScoped
public class SubjectAccessRequestPage {

  private static final Set<String> ACTS =
      Set.of("find", "decide", "identity", "pause", "resume", "extend", "head-office", "end");

  @Inject StaffFrame frame;
  @Inject SubjectAccessDesk desk;
  @Inject SubjectAccessSearch search;
  @Inject SubjectAccessFacts facts;
  @Inject SubjectAccessCases found;
  @Inject CurrentUser me;

  private @Nullable AccessRequest request;

  public void load() {
    long number = frame.number();
    Caller caller = me.casework();
    request = search.of(number, caller);
    if (frame.enter(KeepingWay.of(ACTS), act -> perform(act, number, caller))) {
      facts.look(request);
      found.look(number, caller);
    }
  }

  private String perform(String act, long number, Caller caller) {
    switch (act) {
      case "find" -> found.find(number, caller);
      case "decide" -> found.decide(number, frame.getTyped(), caller);
      case "identity" ->
          desk.identified(number, frame.chosen(IdentityProof.class, "identity-proof"), caller);
      case "pause" -> {
        LocalDate from = day("pause-from");
        if (!frame.getProblems().isAny()) {
          desk.pause(number, frame.chosen(PauseReason.class, "pause-reason"), from, caller);
        }
      }
      case "resume" -> {
        LocalDate on = day("resume-on");
        if (!frame.getProblems().isAny()) {
          desk.resume(number, on, caller);
        }
      }
      case "extend" -> desk.extend(number, typed("extend-why"), caller);
      case "head-office" -> {
        LocalDate on = day("head-office-on");
        if (!frame.getProblems().isAny()) {
          desk.headOfficeTold(number, on, caller);
        }
      }
      default ->
          desk.end(number, frame.chosen(AccessEnd.class, "end-how"), typed("end-why"), caller);
    }
    return frame.getAction();
  }

  private @Nullable LocalDate day(String field) {
    return ThreeBoxDate.read(frame.getTyped(), field, frame.getProblems());
  }

  private String typed(String field) {
    return frame.getTyped().getOrDefault(field, "");
  }

  private AccessRequest request() {
    return Objects.requireNonNull(request);
  }

  public String getNumber() {
    return String.valueOf(request().number());
  }

  public String getBy() {
    return SubjectAccessLine.by(request());
  }

  public List<String> getReasons() {
    return request().clock().reasons().stream().map(SubjectAccessLine::reason).toList();
  }

  public boolean isOpen() {
    return request().ended() == null;
  }

  public boolean isStill() {
    return request().clock().still();
  }

  public boolean isExtended() {
    return request().extension() != null;
  }

  /** Until when it can be extended, in a sentence. */
  public String getExtendable() {
    return Texts.say("subject.extend-lead", Dates.weekday(request().clock().extendableUntil()));
  }

  public boolean isHeadOfficeMissing() {
    return isOpen() && request().headOfficeOn() == null;
  }

  public boolean isRefused() {
    AccessRequest.Ended ended = request().ended();
    return ended != null && ended.how() == AccessEnd.REFUSED;
  }

  public List<Choice> getProofs() {
    return Choice.of(IdentityProof.class, "subject.proof.", typed("identity-proof"));
  }

  public List<Choice> getPauseReasons() {
    return Choice.of(PauseReason.class, "subject.pause.", typed("pause-reason"));
  }

  public List<Choice> getEnds() {
    return Choice.of(AccessEnd.class, "subject.end.", typed("end-how"));
  }
}
