package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MembershipRuleDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The rules of membership as an officer sets them, below the register. */
@Named
@RequestScoped
public class MembershipRuleForm {

  static final String ACT = "rules";

  private static final String MEMBER_FOR = "memberFor";
  private static final String PAID_UP = "paidUp";

  @Inject MembershipRuleDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;

  /** Sets what was posted, or shows the rules as they are. */
  public void load() {
    if (request.isPost() && request.parameter("do").equals(ACT)) {
      typed = request.typed();
      posted();
    } else if (isShown()) {
      Map<Rule, Integer> days = desk.days(me.casework());
      typed =
          Map.of(
              MEMBER_FOR, String.valueOf(days.getOrDefault(Rule.MEMBER_FOR, 0)),
              PAID_UP, String.valueOf(days.getOrDefault(Rule.PAID_UP, 0)));
    }
  }

  private void posted() {
    if (request.formKey().isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
      return;
    }
    int memberFor = days(MEMBER_FOR);
    int paidUp = days(PAID_UP);
    if (!problems.isAny()) {
      desk.set(memberFor, paidUp, me.casework());
      request.redirect(request.path() + "?done=" + ACT);
    }
  }

  /** A whole number in the range, or a problem of the field, so that both are told at once. */
  private int days(String field) {
    String said = typed.getOrDefault(field, "").strip();
    int days = said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : -1;
    if (days < 0 || days > MembershipRuleDesk.MOST_DAYS) {
      problems.add(field, Texts.get("rule.membership." + field + ".range"));
    }
    return days;
  }

  public boolean isShown() {
    return me.can("casework.oversee");
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
  }

  /** That the form is out of date; {@code null} for one that is not. */
  public @Nullable String getNotice() {
    return notice;
  }
}
