package org.branchwork.fundraising.api.privacy;

import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Erases what tells of a person, and leaves the money where it is. */
public interface PersonalDataDesk {

  /** How many records are erased in one transaction. */
  int AT_ONCE = 200;

  /**
   * For a job: erases some of what is past its period, oldest first, and tells each. Nothing goes
   * of a pledge that is awaited, a claim that is not decided and paid, or a payee to whom something
   * is owed. A payee's membership number goes six years from 1 January after the year of the last
   * payment.
   *
   * @return how many, at most {@link #AT_ONCE}
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody but a job
   */
  int erasePast(Caller caller);

  /**
   * Says of each of these records whether it is the person's; of what was found alone.
   *
   * @param request the number of the request
   * @param belongs by record
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody but staff with SUBJECT_ACCESS, as
   *     below; {@code held.unknown} for a record that was not found for this person
   */
  void decide(long request, Person person, Map<UUID, Boolean> belongs, Caller caller);

  /**
   * Puts together what is kept in the records that belong, and tells each; none when none does.
   *
   * @throws FundraisingRuleBroken {@code held.undecided} while something found is not decided on
   */
  HeldPapers gather(long request, Person person, Caller caller);

  /**
   * Erases the records that belong, whatever their period: all or none. What the law keeps stays.
   *
   * @return how many
   * @throws FundraisingRuleBroken {@code held.undecided}; {@code held.none} when none can go;
   *     {@code held.needed} when one of them is still under way
   */
  int erase(long request, Person person, Caller caller);
}
