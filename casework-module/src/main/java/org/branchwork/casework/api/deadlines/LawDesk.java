package org.branchwork.casework.api.deadlines;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;

/**
 * Keeps the law of time limits. For officers alone; everybody else gets {@link CaseNotFound}. A
 * command is refused with {@link CaseworkRuleBroken}: {@code limits.length.range}, {@code
 * limits.source.missing}, {@code limits.checked.future}, {@code limits.from.early} for a day before
 * 2014, {@code limits.from.same} when the law says so already.
 */
public interface LawDesk {

  /** The law that holds, by claim, jurisdiction and day. */
  List<LawRow> law(Caller caller);

  /** What a change would move of the open cases that the caller sees; nothing is changed. */
  LawPreview preview(AmendLaw change, Caller caller);

  /**
   * Writes the change down. What holds on its first day ends the day before, or is replaced where
   * it begins on that day; the change holds as long as that would have. Every open limit is worked
   * out again within minutes, and whose case is moved is told.
   */
  void apply(AmendLaw change, Caller caller);
}
