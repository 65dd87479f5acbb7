package org.branchwork.casework.api.retention;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Erases cases, by two people. For holders of {@code casework.retention} alone; to everybody else,
 * and of a case in which the caller is named, it is {@link CaseNotFound}. Refused with {@link
 * CaseworkRuleBroken}: {@code erasure.open} while a case is not closed, {@code erasure.held} while
 * one is held, {@code erasure.mail} while a message that may belong to one waits to be decided on,
 * {@code erasure.asked} when one waits to be erased already, {@code erasure.more} when the person
 * has got more cases since.
 */
public interface ErasureDesk {

  /**
   * Asks that a case be erased.
   *
   * @param reason else {@code erasure.reason}
   * @return the erasure, which waits for a second person
   */
  UUID ask(String reference, @Nullable ErasureReason reason, Caller caller);

  /**
   * Asks that all cases of a person be erased, found by the e-mail address given with them.
   *
   * @param address {@code erasure.address} when no case has it; it is not kept
   * @return the erasure, which waits for a second person
   */
  UUID askForPerson(@Nullable String address, @Nullable ErasureReason reason, Caller caller);

  /**
   * Erases what was asked for: everything but the skeleton that counts the case, at once and for
   * good. {@code erasure.second} for whoever asked.
   */
  void approve(UUID erasure, Caller caller);

  /** Erases nothing: says no, or takes back what one asked for oneself. */
  void decline(UUID erasure, Caller caller);
}
