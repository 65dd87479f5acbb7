package org.branchwork.casework.api.result;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Time spent on a case, and money recovered by it. Every method throws {@link CaseNotFound} when
 * the caller may not see the case, and {@link CaseworkRuleBroken} when a rule says no; then nothing
 * has changed.
 */
public interface ResultDesk {

  /**
   * Writes down time that was spent, on a closed case too; the timeline tells of it. What was
   * written stays: a slip is put right by a further entry's words.
   *
   * @param formKey the same key with the same words again changes nothing; with other words it
   *     breaks the rule {@code form.used}
   */
  void addTime(String reference, String formKey, NewTime time, Caller caller);

  /**
   * Says how much money was recovered for the member. Only of a case that is closed as won or
   * settled, else the rule {@code recovered.outcome} is broken; opened again, the amount goes and
   * the timeline keeps it.
   *
   * @param version the version the caller saw; an older one breaks the rule {@code case.changed}
   * @param pence 1 to 10,000,000,000 (a hundred million pounds), {@code null} for none after all
   */
  void setRecovered(String reference, int version, @Nullable Long pence, Caller caller);
}
