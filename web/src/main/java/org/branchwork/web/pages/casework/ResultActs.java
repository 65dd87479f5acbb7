package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.branchwork.casework.api.result.NewTime;
import org.branchwork.casework.api.result.ResultDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** What the forms of a case's result do, each by one button. */
@RequestScoped
class ResultActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "result.done.",
          Set.of("time", "recovered"),
          Map.of("time.minutes", "time-minutes", "time.day", "time-day"));

  @Inject ResultDesk desk;
  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    if (act.equals("time")) {
      addTime(formKey);
    } else {
      recover();
    }
  }

  private void addTime(String formKey) {
    LocalDate day = ThreeBoxDate.read(request.typed(), "time-day", problems());
    String minutes = request.parameter("time-minutes");
    if (!problems().isAny()) {
      desk.addTime(
          request.reference(),
          formKey,
          new NewTime(
              minutes.matches("\\d{1,5}") ? Integer.parseInt(minutes) : 0,
              day,
              request.parameter("time")),
          me.casework());
    }
  }

  private void recover() {
    String typed = request.parameter("recovered");
    Optional<Long> pence = Amounts.pence(typed);
    if (!typed.isEmpty() && pence.isEmpty()) {
      problems().add("recovered", Texts.get("rule.recovered.amount"));
      return;
    }
    @Nullable Long amount = pence.orElse(null);
    desk.setRecovered(request.reference(), version(), amount, me.casework());
  }

  private Problems problems() {
    return frame.getProblems();
  }

  /** A version that no page ever gave out is as outdated as can be. */
  private int version() {
    String typed = request.parameter("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
