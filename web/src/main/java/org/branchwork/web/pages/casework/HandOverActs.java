package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.HandOverDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** What the forms of a hand-over do, each by one button. */
@RequestScoped
class HandOverActs {

  static final String ASK = "hand-over-ask";
  static final Set<String> ALL = Set.of(ASK, "hand-over-confirm", "hand-over-decline");

  private static final String REASON = "hand-over-reason";
  private static final String TO = "hand-over-to";

  @Inject HandOverDesk desk;
  @Inject AccountDirectory accounts;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  /** Does what the button says; what a rule refuses is told at its field. */
  void perform(String act, String reference, Problems problems) {
    String reason = request.parameter(REASON);
    try {
      switch (act) {
        case ASK -> desk.ask(reference, chosen(), reason, me.casework());
        case "hand-over-confirm" -> desk.confirm(reference, reason, me.casework());
        default -> desk.decline(reference, reason, me.casework());
      }
    } catch (CaseworkRuleBroken broken) {
      String field = broken.key().equals("hand-over.to") ? TO : REASON;
      problems.add(field, Texts.get("rule." + broken.key()));
    }
  }

  /** Only somebody who works cases can be given one. */
  private @Nullable UUID chosen() {
    String typed = request.parameter(TO);
    return accounts.holding("casework.work").stream()
        .map(account -> account.id())
        .filter(id -> id.toString().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
