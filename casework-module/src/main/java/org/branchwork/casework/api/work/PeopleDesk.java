package org.branchwork.casework.api.work;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The people of a case, its employer and workplace; on a closed case too. Every method throws
 * {@link CaseNotFound} when the caller may not see the case or it holds no such person, and {@link
 * CaseworkRuleBroken} when a rule says no; then nothing has changed.
 */
public interface PeopleDesk {

  /**
   * Writes a person down. An account is named by whoever may triage ({@code person.account}); one
   * of a manager or of the employer's side is walled off, of others that is chosen; refused as
   * {@code CaseDesk.wallOff} refuses it.
   *
   * @param formKey the same key with the same words again changes nothing; with other words it
   *     breaks the rule {@code form.used}
   */
  void add(String reference, String formKey, NewPerson person, Caller caller);

  /** Writes a person down anew. A wall that stands stays. */
  void change(String reference, UUID person, NewPerson changed, Caller caller);

  /** Takes a person out of the case, for good. A wall that stands stays. */
  void remove(String reference, UUID person, Caller caller);

  /**
   * Says anew whom and where the case is about; the timeline keeps what was said before. Refused
   * for a sealed case ({@code employer.sealed}), since both stand unencrypted in lists.
   *
   * @param version the version the caller saw; an older one breaks the rule {@code case.changed}
   * @param employer up to 200 characters, {@code null} for not known
   * @param workplace up to 200 characters, {@code null} for not known
   */
  void setEmployer(
      String reference,
      int version,
      @Nullable String employer,
      @Nullable String workplace,
      Caller caller);
}
