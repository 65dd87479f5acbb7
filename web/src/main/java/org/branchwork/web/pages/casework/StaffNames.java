package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** The names of staff, each looked up once a page. */
@RequestScoped
class StaffNames {

  @Inject AccountDirectory accounts;

  private final Map<UUID, String> known = new HashMap<>();
  private @Nullable List<AccountEntry> caseworkers;

  /** Everybody who works cases, by name. */
  List<AccountEntry> caseworkers() {
    List<AccountEntry> found = caseworkers;
    if (found == null) {
      found = accounts.holding("casework.work");
      found.forEach(each -> known.put(each.id(), each.name()));
      caseworkers = found;
    }
    return found;
  }

  /** The names of these accounts; one that is gone has none. */
  Map<UUID, String> of(Collection<UUID> ids) {
    Set<UUID> others = new TreeSet<>(ids);
    others.removeAll(known.keySet());
    accounts.all(others).forEach((id, account) -> known.put(id, account.name()));
    Map<UUID, String> names = new HashMap<>();
    ids.stream().filter(known::containsKey).forEach(id -> names.put(id, known.get(id)));
    return names;
  }
}
