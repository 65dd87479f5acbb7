package org.branchwork.casework.api.calls;

import org.branchwork.casework.api.Caller;
import org.jspecify.annotations.Nullable;

/** Whether a person who calls or writes did so before. It shows, and never joins anything. */
public interface CallerSearch {

  /**
   * Who these details belong to; what is {@code null} is not looked for.
   *
   * @param telephone as typed
   * @param email as typed; compared without regard to capitals
   * @param membershipNumber as typed; compared without spaces and capitals, leading zeros count
   */
  KnownCaller known(
      @Nullable String telephone,
      @Nullable String email,
      @Nullable String membershipNumber,
      Caller caller);
}
