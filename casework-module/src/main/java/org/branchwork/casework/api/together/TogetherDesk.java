package org.branchwork.casework.api.together;

import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;

/**
 * Brings cases together and takes them apart. Whoever does it must be able to work both cases, and
 * each of these can be undone. The same form sent again changes nothing.
 *
 * <p>Every method throws {@link CaseNotFound} when the caller may not see the case, and {@link
 * CaseworkRuleBroken} {@code together.other} when there is no other case that the caller may work,
 * {@code together.same} for the case itself, and {@code together.changed} when one of the two was
 * just brought into a third.
 */
public interface TogetherDesk {

  /**
   * Brings another case of the same person into this one, with all that belongs to it. The other
   * stays as a name: its reference, its private link and its reply address lead here.
   *
   * @param other its reference
   * @throws CaseworkRuleBroken {@code together.person} or {@code together.persons} unless both are
   *     one person's, {@code together.walls} unless the same people see both, {@code
   *     together.sealed} when one is sealed, {@code together.into-closed} and {@code
   *     together.into-untriaged} when the other is further along, {@code together.near-limit} when
   *     it has a time limit within 28 days and another caseworker
   */
  void merge(String reference, String formKey, String other, Caller caller);

  /**
   * Makes a new case of the same member of these messages and their files: with the same
   * caseworker, behind the same walls, with a provisional limit of its own.
   *
   * @throws CaseworkRuleBroken {@code together.messages} unless some messages of the case are named
   *     and some stay, {@code together.sealed}, {@code case.closed}
   */
  void split(String reference, String formKey, Set<Long> messages, Caller caller);

  /**
   * Moves one message with its files to another case of the same person.
   *
   * @throws CaseworkRuleBroken as {@link #merge} and {@link #split}
   */
  void moveMessage(String reference, String formKey, long message, String other, Caller caller);

  /**
   * Links two cases, whoever they are of: nothing is moved, and the link is shown to those alone
   * who see both.
   *
   * @throws CaseworkRuleBroken {@code together.linked} when they are
   */
  void link(String reference, String formKey, String other, Caller caller);

  /**
   * Undoes what was done: rows, clocks, rights and links are as they were, but for what somebody
   * changed since.
   *
   * @param move its number, from {@link CaseTogether}
   * @throws CaseworkRuleBroken {@code together.later} when something that was done later stands in
   *     the way, {@code together.worked} when a case that was split off has been worked on, {@code
   *     together.walls}, {@code together.sealed}, {@code together.unseen} when one of the cases is
   *     not the caller's to work, {@code together.undone}
   */
  void undo(String reference, String formKey, long move, Caller caller);
}
