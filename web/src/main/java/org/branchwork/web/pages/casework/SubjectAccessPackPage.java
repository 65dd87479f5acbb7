package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What was gathered for a request, what is decided about it, and what goes out. */
@Named
@RequestScoped
public class SubjectAccessPackPage {

  private static final Set<String> ACTS =
      Set.of(
          "gather", "mark", "decide-marks", "decide-files", "withhold", "give", "apart", "release");

  @Inject StaffFrame frame;
  @Inject PackDesk desk;
  @Inject SubjectAccessPapers papers;
  @Inject CurrentUser me;

  private @Nullable Gathering state;
  private List<String> missing = List.of();
  private List<SubjectAccessChoices.Row> marks = List.of();
  private List<SubjectAccessChoices.Row> files = List.of();

  public void load() {
    long number = frame.number();
    Caller caller = me.casework();
    if (papers.given(number, caller)) {
      return;
    }
    state = desk.state(number, caller);
    if (frame.enter(KeepingWay.of(ACTS), act -> perform(act, number, caller))) {
      // what was refused changed nothing
      missing = SubjectAccessChoices.missing(state());
      marks = SubjectAccessChoices.marks(state());
      files = SubjectAccessChoices.files(state());
    }
  }

  private String perform(String act, long number, Caller caller) {
    Map<String, String> typed = frame.getTyped();
    switch (act) {
      case "gather" -> desk.gather(number, caller);
      case "mark" -> desk.mark(number, typed.get("words"), caller);
      case "decide-marks" ->
          desk.decideMarks(number, SubjectAccessChoices.marks(state(), typed), caller);
      case "decide-files" ->
          desk.decideFiles(number, SubjectAccessChoices.files(state(), typed), caller);
      case "withhold" ->
          desk.withhold(
              number, SubjectAccessChoices.note(state(), typed), typed.get("withhold-why"), caller);
      case "give" -> desk.give(number, SubjectAccessChoices.note(state(), typed), caller);
      case "apart" ->
          desk.answeredApart(number, typed.get("sealed"), typed.get("apart-why"), caller);
      default -> papers.release(number, caller);
    }
    return frame.getAction();
  }

  private Gathering state() {
    return Objects.requireNonNull(state);
  }

  public String getNumber() {
    return String.valueOf(frame.number());
  }

  /** How far it is, in a sentence. */
  public String getProgress() {
    Gathering known = state();
    if (!known.asked()) {
      return Texts.get("subject.gather-not-yet");
    }
    return Texts.say("subject.gathered", known.gathered(), known.cases());
  }

  public boolean isRunning() {
    return state().running();
  }

  public boolean isComplete() {
    return state().complete() && !isReleased();
  }

  public boolean isReleased() {
    return state().releasedAt() != null;
  }

  public boolean isOpen() {
    return !isReleased();
  }

  public String getReleased() {
    return Texts.say("subject.released", Dates.moment(state().releasedAt()));
  }

  /** What is still to be decided before anything goes out; empty when nothing is. */
  public List<String> getMissing() {
    return missing;
  }

  public List<SubjectAccessChoices.Row> getMarks() {
    return marks;
  }

  public List<SubjectAccessChoices.Row> getFiles() {
    return files;
  }

  /** The notes, those that are held back named so. */
  public List<Choice> getNotes() {
    return SubjectAccessChoices.notes(state());
  }

  public List<Choice> getSealed() {
    return state().sealed().stream()
        .filter(each -> each.why() == null)
        .map(each -> new Choice(each.reference(), each.reference(), false))
        .toList();
  }
}
