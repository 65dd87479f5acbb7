package org.branchwork.casework.api.privacy;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Who may see one case, beyond what their permissions say. Every method but {@link #breakGlass} and
 * {@link #mendGlass} throws {@link CaseNotFound} when the caller may not see the case, and {@link
 * CaseworkRuleBroken} with the key {@code case.assign} when the caller may not give cases.
 */
public interface AccessDesk {

  /** For how many hours a broken glass shows the case. */
  int GLASS_HOURS = 4;

  /**
   * Restricts a case to its caseworker, the caller, and those it is opened to. Changes nothing when
   * it is restricted already.
   */
  void restrict(String reference, Caller caller);

  /** Takes the restriction away: the case is seen again by everybody with the right to. */
  void lift(String reference, Caller caller);

  /**
   * Opens a restricted case to one more account. Refused with {@code access.named} for a person who
   * is named in the case, and with {@code access.account} for none.
   */
  void openTo(String reference, @Nullable UUID account, Caller caller);

  /**
   * Shuts a restricted case to an account it was opened to. Refused with {@code access.self} for
   * oneself: somebody who gives cases must be left who sees it.
   */
  void shutTo(String reference, @Nullable UUID account, Caller caller);

  /**
   * Opens a restricted case to the caller, who gives cases but was not let in, for {@link
   * #GLASS_HOURS} hours. The officers are told; the member can read the reason.
   *
   * @param reason 10 to 500 characters, else {@code access.reason} is broken
   * @throws CaseNotFound for whatever else there is or is not under this reference: a case that
   *     does not exist, is not restricted, is open to the caller, or names the caller
   */
  void breakGlass(String reference, String reason, Caller caller);

  /**
   * Ends what broken glass shows once its time is over; a job of the portal does.
   *
   * @return how many
   */
  int mendGlass(Caller caller);
}
