package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the forms of the limits of a case do, each by one button. */
@RequestScoped
class LimitActs {

  private static final String ASKED = "limit-asked";

  /** What may have been done. */
  static final Set<String> DONE =
      Set.of(
          "limit-set",
          "limit-met",
          "limit-withdraw",
          "limit-confirm",
          "limit-decline",
          "limit-acknowledge",
          ASKED,
          "hand-over-ask",
          "hand-over-confirm",
          "hand-over-decline");

  @Inject LimitDesk desk;
  @Inject HandOverActs handOver;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  /**
   * Does what the button says; what a rule refuses is told at its field.
   *
   * @return what was done: what a second person must confirm is only asked for
   */
  String perform(String act, String reference, TimeLimitForm form, Problems problems) {
    if (HandOverActs.ALL.contains(act)) {
      handOver.perform(act, reference, problems);
      return act;
    }
    boolean set = act.equals("limit-set");
    long limit = number("limit");
    try {
      return set ? set(reference, form, problems) : onOne(act, reference, limit);
    } catch (CaseworkRuleBroken broken) {
      problems.add(field(broken.key(), set, limit), Texts.get("rule." + broken.key()));
      return act;
    }
  }

  private static String field(String rule, boolean set, long limit) {
    if (set) {
      return rule.split("\\.")[1];
    }
    return rule.startsWith("limits.claim-number.")
        ? LimitLine.numberField(limit)
        : LimitLine.field(limit);
  }

  private String onOne(String act, String reference, long limit) {
    String reason = request.parameter(LimitLine.field(limit));
    Caller caller = me.casework();
    switch (act) {
      case "limit-met" -> {
        String number = request.parameter(LimitLine.numberField(limit));
        desk.meet(reference, limit, number, reason, caller);
      }
      case "limit-confirm" -> desk.confirm(reference, limit, reason, caller);
      case "limit-decline" -> desk.decline(reference, limit, reason, caller);
      case "limit-acknowledge" -> desk.acknowledge(reference, limit, caller);
      default -> {
        return desk.withdraw(reference, limit, reason, caller) ? act : ASKED;
      }
    }
    return act;
  }

  private String set(String reference, TimeLimitForm form, Problems problems) {
    TimeLimitQuestion question = form.question();
    form.problems().getOf().forEach(problems::add);
    if (question == null || problems.isAny()) {
      return "";
    }
    SetLimit command =
        new SetLimit(
            question, request.parameter("certificate"), replaced(), request.parameter("reason"));
    return desk.set(reference, command, me.casework()) ? "limit-set" : ASKED;
  }

  private @Nullable Long replaced() {
    return request.parameter("state").isEmpty() ? null : number("state");
  }

  /** A number that no page ever gave out belongs to no limit. */
  private long number(String field) {
    String typed = request.parameter(field);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
  }
}
