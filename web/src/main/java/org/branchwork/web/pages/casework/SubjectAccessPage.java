package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.ThreeBoxDate;

/** The register of subject access requests, and one more written down. */
@Named
@RequestScoped
public class SubjectAccessPage {

  @Inject StaffFrame frame;
  @Inject SubjectAccessDesk desk;
  @Inject SubjectAccessSearch search;
  @Inject CurrentUser me;

  private List<SubjectAccessLine> open = List.of();
  private List<SubjectAccessLine> ended = List.of();

  public void load() {
    Caller caller = me.casework();
    if (frame.enter(KeepingWay.of(Set.of("record")), act -> record(caller))) {
      open = search.open(caller).stream().map(SubjectAccessLine::of).toList();
      ended = search.ended(caller).stream().map(SubjectAccessLine::of).toList();
    }
  }

  private String record(Caller caller) {
    Map<String, String> typed = frame.getTyped();
    LocalDate received = ThreeBoxDate.read(typed, "received-on", frame.getProblems());
    if (!frame.getProblems().isAny()) {
      desk.record(
          new NewAccessRequest(
              typed.get("name"),
              typed.get("email"),
              typed.get("telephone"),
              typed.get("membership"),
              received,
              frame.chosen(ReceivedBy.class, "received-by"),
              typed.get("acting")),
          frame.formKey(),
          caller);
    }
    return frame.getAction();
  }

  public List<SubjectAccessLine> getOpen() {
    return open;
  }

  public List<SubjectAccessLine> getEnded() {
    return ended;
  }

  public List<Choice> getWays() {
    String typed = frame.getTyped().getOrDefault("received-by", "");
    return Choice.of(ReceivedBy.class, "subject.way.", typed);
  }
}
