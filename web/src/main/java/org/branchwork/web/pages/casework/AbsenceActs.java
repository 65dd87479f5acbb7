package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Enters absences, chooses covers and ends absences, each by one button. */
@RequestScoped
class AbsenceActs {

  static final String ENTER = "absence-enter";
  static final Set<String> ALL = Set.of(ENTER, "absence-cover", "absence-case", "absence-end");

  /** Where the refusals of a new absence are told; the others at its cover. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "absence.account", "who",
          "absence.days", "first",
          "absence.overlaps", "first",
          "absence.covers", "first");

  @Inject AbsenceDesk desk;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  /** Does what the button says; what a rule refuses is told at its field. */
  void perform(String act, Problems problems) {
    try {
      if (act.equals(ENTER)) {
        enter(problems);
      } else {
        change(act, absence());
      }
    } catch (CaseworkRuleBroken broken) {
      problems.add(field(act, broken.key()), sentence(broken));
    }
  }

  private void enter(Problems problems) {
    Map<String, String> typed = request.typed();
    NewAbsence absence =
        new NewAbsence(
            me.can("casework.assign") ? person("who") : request.account(),
            ThreeBoxDate.read(typed, "first", problems),
            ThreeBoxDate.read(typed, "last", problems),
            person("cover"),
            person("second"));
    if (!problems.isAny()) {
      desk.enter(absence, me.casework());
    }
  }

  private void change(String act, UUID absence) {
    switch (act) {
      case "absence-cover" -> desk.cover(absence, person("cover-" + absence), me.casework());
      case "absence-case" -> {
        String reference = request.parameter("reference");
        desk.coverCase(
            absence, reference, person("case-" + absence + "-" + reference), me.casework());
      }
      default -> desk.end(absence, me.casework());
    }
  }

  private UUID absence() {
    UUID absence = request.uuid("absence");
    if (absence == null) {
      throw new CaseNotFound();
    }
    return absence;
  }

  /** Only somebody who works cases covers any. */
  private @Nullable UUID person(String field) {
    String chosen = request.parameter(field);
    return rows.caseworkers().stream()
        .map(AccountEntry::id)
        .filter(id -> id.toString().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private String field(String act, String key) {
    String absence = request.parameter("absence");
    return switch (act) {
      case ENTER -> FIELDS.getOrDefault(key, "cover");
      case "absence-case" -> "case-" + absence + "-" + request.parameter("reference");
      default -> "cover-" + absence;
    };
  }

  private static String sentence(CaseworkRuleBroken broken) {
    return broken.about().isEmpty()
        ? Texts.get("rule." + broken.key())
        : Texts.say("absences.limits-named", String.join(", ", broken.about()));
  }
}
