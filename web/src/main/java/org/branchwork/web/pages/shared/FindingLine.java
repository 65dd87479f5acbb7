package org.branchwork.web.pages.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule of membership says of somebody, as a sentence and how it looks. */
public record FindingLine(String style, String sentence) {

  /**
   * The rules have the same names wherever the register is asked.
   *
   * @param met {@code null} when the register does not tell
   * @param on the day that decides
   * @param days what the rule asks for
   */
  public static FindingLine of(
      Enum<?> rule, @Nullable Boolean met, @Nullable LocalDate on, int days) {
    if (met == null) {
      return new FindingLine("tag", Texts.get("finding.unknown." + rule.name()));
    }
    String key = "finding." + (met ? "met." : "not-met.") + rule.name();
    return new FindingLine(met ? "tag ok" : "tag warn", Texts.say(key, Dates.day(on), days));
  }
}
