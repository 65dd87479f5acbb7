package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Says what the lines of bank statements were for. Each act books its ledger entries in the same
 * transaction, and is undone by entries that reverse them. Every method throws {@link
 * FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code not-allowed}
 * without the permission RECONCILE. What the ledger refuses comes with the keys of {@link
 * org.branchwork.fundraising.api.ledger.LedgerDesk}, such as {@code entry.fund.too-little}.
 *
 * <p>Acts about a line throw {@link LineTaken} when somebody decided about it since the caller
 * looked, and {@code line.unknown} when there is none.
 */
public interface ReconcileDesk {

  /**
   * Takes the lines of an imported file into the books: what came in is in suspense from then on,
   * what went out unexplained. Then matches by itself what {@link #switchAutomatic} allows. The
   * same file again changes nothing. A day of a closed period is booked on the first open day after
   * it; a day without a period opens its month.
   *
   * @param file the id of the statement file
   */
  void bookFile(UUID file, Caller caller);

  /**
   * Takes what is suggested. What is more than the pledge has open goes to the pledge's fund as a
   * donation, for the pledge's appeal; what is less leaves the pledge open.
   *
   * @throws FundraisingRuleBroken {@code line.suggestion-changed} when something else is suggested
   *     by now, or nothing
   */
  void accept(AcceptSuggestion command, Caller caller);

  /**
   * Takes all of these lines that carry the exact reference of a pledge that stands and exactly
   * what is open of it; passes over the others and what somebody else took.
   *
   * @param lines at most 200
   * @return how many were matched
   * @throws FundraisingRuleBroken {@code lines.too-many}
   */
  int acceptExact(List<UUID> lines, Caller caller);

  /**
   * Places a line, or part of it, also one that was left in suspense.
   *
   * @throws FundraisingRuleBroken all at once: {@code line.shares.none}, {@code
   *     line.shares.too-much} when they are more than what is left, {@code line.share.amount},
   *     {@code line.share.use} (money in is given, money out spent), {@code line.share.pledge} when
   *     no pledge has the reference, {@code line.share.fund} when a fund is missing or unknown,
   *     {@code line.share.no-books} when the fund's books are not kept, {@code line.share.donor},
   *     {@code line.share.appeal} when the appeal is not of the fund, {@code line.share.appeals}
   *     when several of the fund are open and none was chosen
   */
  void place(PlaceLine command, Caller caller);

  /** Leaves a line in suspense: it is looked at, and is no longer among those to place. */
  void keepInSuspense(UUID act, UUID line, int seen, Caller caller);

  /**
   * Joins two lines that are one movement between two accounts of the branch.
   *
   * @throws FundraisingRuleBroken {@code lines.apart} when they are not one out and one in of the
   *     same amount from two accounts, or part of one is placed
   */
  void join(JoinLines command, Caller caller);

  /**
   * Joins a line with which the bank took money back, such as that of a returned cheque, with what
   * is left of the line it had come in with.
   *
   * @param command the credit is {@code in}, the debit {@code out}
   * @throws FundraisingRuleBroken {@code lines.apart} when the whole of {@code out} is not exactly
   *     what is left of {@code in}, on the same account
   */
  void takenBack(JoinLines command, Caller caller);

  /**
   * Takes a decision back, at any time, with every line that it was about. What it booked is
   * reversed on the same day, or when that period is closed on the first open day after it; so all
   * balances are what they were before.
   *
   * @throws FundraisingRuleBroken {@code match.unknown}, {@code match.undone} when that was done,
   *     {@code match.reason}, {@code match.came-back} when it paid strike pay that came back since
   */
  void undo(UndoMatch command, Caller caller);

  /** Switches on or off that exact matches are made without asking when a file is imported. */
  void switchAutomatic(boolean on, Caller caller);
}
