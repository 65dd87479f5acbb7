package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** How a time limit was worked out, in sentences. */
public final class TimeLimitWords {

  private TimeLimitWords() {}

  /** Line by line. */
  public static List<String> of(TimeLimit limit) {
    return of(limit.reasons());
  }

  /** The same of reasons that were kept. */
  static List<String> of(List<Reason> reasons) {
    return reasons.stream().map(TimeLimitWords::sentence).toList();
  }

  private static String sentence(Reason reason) {
    Object[] said = reason.arguments().stream().map(TimeLimitWords::said).toArray();
    return Texts.say("limits.reason." + reason.key(), said);
  }

  private static Object said(Object argument) {
    return argument instanceof LocalDate day ? Dates.day(day) : argument;
  }
}
