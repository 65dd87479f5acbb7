package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.util.Map;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** What an officer typed to amend the law of time limits. */
final class LawForm {

  private LawForm() {}

  /** The change, or {@code null} with what is wrong noted at its fields. */
  static @Nullable AmendLaw read(Map<String, String> typed, Problems problems) {
    @Nullable Claim claim = Claim.of(typed.getOrDefault("claim", "")).orElse(null);
    require(claim, "claim", problems);
    @Nullable Jurisdiction where =
        Jurisdiction.of(typed.getOrDefault("jurisdiction", "")).orElse(null);
    require(where, "jurisdiction", problems);
    @Nullable LocalDate from = ThreeBoxDate.read(typed, "from", problems);
    require(from, "from", problems);
    @Nullable LocalDate checked = ThreeBoxDate.read(typed, "checked", problems);
    require(checked, "checked", problems);
    if (claim == null || where == null || from == null || checked == null || problems.isAny()) {
      return null;
    }
    return new AmendLaw(
        claim, where, from, length(typed), typed.getOrDefault("source", ""), checked);
  }

  private static void require(@Nullable Object given, String field, Problems problems) {
    if (given == null) {
      problems.add(field, Texts.get("law.problem." + field));
    }
  }

  /** What is no number is no length either, and is refused as such. */
  private static int length(Map<String, String> typed) {
    String length = typed.getOrDefault("length", "").strip();
    return length.matches("\\d{1,3}") ? Integer.parseInt(length) : 0;
  }
}
