package org.branchwork.web.platform.callers;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members of staff as the modules want to know them, made of what the access matrix gives them. */
public final class Callers {

  private Callers() {}

  /** As casework's desks want to know it. */
  public static org.branchwork.casework.api.Caller casework(
      UUID account, Collection<String> permissions) {
    var all = org.branchwork.casework.api.Caller.Permission.values();
    return org.branchwork.casework.api.Caller.staff(account, held("casework", all, permissions));
  }

  /** As the desks of campaigns want to know it. */
  public static org.branchwork.campaigns.api.Caller campaigns(
      UUID account, Collection<String> permissions) {
    var all = org.branchwork.campaigns.api.Caller.Permission.values();
    return org.branchwork.campaigns.api.Caller.staff(account, held("campaigns", all, permissions));
  }

  /** As the desks of fundraising want to know it; the access matrix names these {@code fund.*}. */
  public static org.branchwork.fundraising.api.Caller fundraising(
      UUID account, Collection<String> permissions) {
    var all = org.branchwork.fundraising.api.Caller.Permission.values();
    return org.branchwork.fundraising.api.Caller.staff(account, held("fund", all, permissions));
  }

  private static <P extends Enum<P>> Set<P> held(
      String module, P[] all, Collection<String> permissions) {
    return Stream.of(all)
        .filter(permission -> permissions.contains(name(module, permission)))
        .collect(Collectors.toSet());
  }

  /** As the access matrix names it: {@code casework.view-all}. */
  static String name(String module, Enum<?> permission) {
    return module + "." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
