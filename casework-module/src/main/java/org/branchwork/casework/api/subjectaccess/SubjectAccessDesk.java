package org.branchwork.casework.api.subjectaccess;

import java.time.LocalDate;
import org.branchwork.casework.api.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the requests of people to have what the branch keeps of them (UK GDPR, Article 15). For
 * holders of {@code casework.subject-access} alone; to everybody else, and of a number that is not
 * there, it throws {@link org.branchwork.casework.api.CaseNotFound}. Whatever breaks a rule throws
 * {@link org.branchwork.casework.api.CaseworkRuleBroken}; saying again what stands already changes
 * nothing. Of an ended request nothing changes: {@code request.ended}.
 */
public interface SubjectAccessDesk {

  /**
   * Writes a request down, once for a form.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.name}, {@code
   *     subject.email}, {@code subject.telephone}, {@code subject.membership}, {@code
   *     subject.received-on} (none, or after today), {@code subject.received-by}, {@code
   *     subject.acting}, {@code form.used}
   */
  long record(NewAccessRequest request, String formKey, Caller caller);

  /** Somebody made sure who asks; {@code subject.identity-proof}. */
  void identified(long number, @Nullable IdentityProof proof, Caller caller);

  /**
   * The month stands still from the day the branch asked: Data (Use and Access) Act 2025.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.pause-reason}; {@code
   *     subject.pause-from} for a day before the receipt or the last answer, after today or after
   *     the last day of the month; {@code request.still} when it stands still already
   */
  void pause(long number, @Nullable PauseReason reason, @Nullable LocalDate from, Caller caller);

  /**
   * The person answered, and the month goes on.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.resume-on} for a day
   *     before the branch asked or after today; {@code request.not-still}
   */
  void resume(long number, @Nullable LocalDate answeredOn, Caller caller);

  /**
   * Two months more, once, and told to the person within the first month.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.extend-why} (10 to 1000
   *     characters), {@code request.extended}, {@code request.extend-late}
   */
  void extend(long number, @Nullable String why, Caller caller);

  /**
   * The union's regional or head office was told: a branch does not answer alone.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.head-office-on} for a day
   *     before the receipt or after today
   */
  void headOfficeTold(long number, @Nullable LocalDate on, Caller caller);

  /**
   * Ends the request.
   *
   * @param why what went out and how, or why nothing did; 10 to 1000 characters
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.end-how}, {@code
   *     subject.end-why}; {@code request.identity-first} when it is answered before anybody made
   *     sure who asks, {@code request.cases-first} while a case that was found is not decided
   */
  void end(long number, @Nullable AccessEnd how, @Nullable String why, Caller caller);
}
