package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** What the forms of a case file do, each by one button. */
@RequestScoped
class CaseActs {

  /** Each act with the field its refusals are told at. */
  static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("reply", "reply"),
          Map.entry("note", "note"),
          Map.entry("triage", "category"),
          Map.entry("due", "due"),
          Map.entry("close", "outcome"),
          Map.entry("reopen", "reopen"),
          Map.entry("seal", "seal"),
          Map.entry("wall-off", "named"),
          Map.entry("let-in", "named"),
          Map.entry(CaseLabels.PUT, "label"),
          Map.entry(CaseLabels.TAKE, "label"));

  /** Puts a prepared text into the reply: the page is shown again, and nothing is done. */
  static final String INSERT = "insert";

  @Inject CaseDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject AccountDirectory accounts;
  @Inject ReplyActs replies;
  @Inject CaseLabels labels;

  /** Whether a button of the page says so. */
  static boolean isAct(String act) {
    return FIELDS.containsKey(act) || act.equals(INSERT);
  }

  /** Does what the button says; what a rule refuses is told at its field. */
  void perform(String act, String reference, String formKey, Problems problems) {
    try {
      switch (act) {
        case "reply" -> replies.reply(reference, formKey, problems);
        case CaseLabels.PUT, CaseLabels.TAKE -> labels.change(act, reference);
        case "note" -> desk.addNote(reference, formKey, request.parameter("note"), me.casework());
        case "triage" -> triage(reference, problems);
        case "wall-off" -> desk.wallOff(reference, caseworker("named"), me.casework());
        case "let-in" -> desk.letIn(reference, request.uuid("named"), me.casework());
        case "due" -> due(reference, problems);
        case "close" ->
            desk.close(
                reference, version(request), chosen(Outcome.class, "outcome"), me.casework());
        case "seal" -> desk.seal(reference, version(request), me.casework());
        default -> desk.reopen(reference, version(request), me.casework());
      }
    } catch (CaseworkRuleBroken broken) {
      problems.add(field(broken.key(), act), Texts.get("rule." + broken.key()));
    }
  }

  /** What was typed, with a prepared text put into the reply; nothing is done yet. */
  Map<String, String> insert(Problems problems) {
    return replies.insert(problems);
  }

  /** What is not chosen is told at once, not one thing after the other. */
  private void triage(String reference, Problems problems) {
    Category category = chosen(Category.class, "category");
    Urgency urgency = chosen(Urgency.class, "urgency");
    UUID caseworker = caseworker("caseworker");
    require(category, "category", problems);
    require(urgency, "urgency", problems);
    require(caseworker, "caseworker", problems);
    if (category != null && urgency != null && caseworker != null) {
      desk.triage(reference, version(request), category, urgency, caseworker, me.casework());
    }
  }

  private static void require(@Nullable Object chosen, String field, Problems problems) {
    if (chosen == null) {
      problems.add(field, Texts.get("rule.triage." + field));
    }
  }

  /** Only somebody who works cases can be given one. */
  private @Nullable UUID caseworker(String field) {
    String chosen = request.parameter(field);
    return accounts.holding("casework.work").stream()
        .map(account -> account.id())
        .filter(id -> id.toString().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private <E extends Enum<E>> @Nullable E chosen(Class<E> values, String field) {
    return Stream.of(values.getEnumConstants())
        .filter(each -> each.name().equals(request.parameter(field)))
        .findFirst()
        .orElse(null);
  }

  private void due(String reference, Problems problems) {
    LocalDate on = ThreeBoxDate.read(request.typed(), "due", problems);
    if (!problems.isAny()) {
      desk.setDue(reference, version(request), on, me.casework());
    }
  }

  /** A version that no page ever gave out is as outdated as can be. */
  static int version(CaseRequest request) {
    String typed = request.parameter("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }

  private static String field(String key, String act) {
    return switch (key) {
      case "triage.urgency" -> "urgency";
      case "triage.caseworker", "wall.named" -> "caseworker";
      default -> FIELDS.getOrDefault(act, act);
    };
  }
}
