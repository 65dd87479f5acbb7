package org.branchwork.web.platform.callers;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A caller as the database is told it.
 *
 * @param account empty for all but staff
 * @param permissions each with its module in front, with commas between
 * @param claim what casework claims for a caller without an account; empty at the start of a call
 * @param opened the one case opened to such a caller; empty at the start of a call
 */
record ToldCaller(String kind, String account, String permissions, String claim, String opened) {

  /**
   * The caller among the values of a call.
   *
   * @throws CallerMissing when there is none: whoever asks in nobody's name is answered nothing
   */
  static ToldCaller among(Object... values) {
    for (Object value : values) {
      if (value instanceof org.branchwork.casework.api.Caller caller) {
        return of(caller.kind(), caller.accountId(), "casework.", caller.permissions());
      }
      if (value instanceof org.branchwork.campaigns.api.Caller caller) {
        return of(caller.kind(), caller.accountId(), "campaigns.", caller.permissions());
      }
      if (value instanceof org.branchwork.fundraising.api.Caller caller) {
        return of(caller.kind(), caller.accountId(), "fundraising.", caller.permissions());
      }
    }
    throw new CallerMissing();
  }

  private static ToldCaller of(
      Enum<?> kind, @Nullable UUID account, String module, Set<?> permissions) {
    String held =
        permissions.stream().map(p -> module + p).sorted().collect(Collectors.joining(","));
    return new ToldCaller(kind.name(), Objects.toString(account, ""), held, "", "");
  }
}
