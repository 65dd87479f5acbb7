package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.casework.api.targets.WaitingFor;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Pauses the wait for an answer and lets it count again, each by one button. */
@RequestScoped
class AnswerActs {

  private static final String PAUSE = "answer-pause";
  private static final String RESUME = "answer-resume";

  static final CasePost.Way WAY =
      new CasePost.Way(
          "answer.done.",
          Set.of(PAUSE, RESUME),
          Map.of("target.for", "answer-for", "target.reason", "answer-reason"));

  @Inject TargetDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    if (act.equals(PAUSE)) {
      desk.pause(
          request.reference(),
          version(),
          waitingFor(),
          request.parameter("answer-reason"),
          me.casework());
    } else {
      desk.resume(request.reference(), version(), me.casework());
    }
  }

  private @Nullable WaitingFor waitingFor() {
    return Stream.of(WaitingFor.values())
        .filter(each -> each.name().equals(request.parameter("answer-for")))
        .findFirst()
        .orElse(null);
  }

  /** A version that no page ever gave out is as outdated as can be. */
  private int version() {
    String typed = request.parameter("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
