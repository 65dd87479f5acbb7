package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;

/** Who wrote something into the books, by name. */
@RequestScoped
class LedgerNames {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject AccountDirectory accounts;

  /** The name of each of these labels; of a job, the portal's own. */
  Map<String, String> of(Collection<String> labels) {
    List<UUID> ids =
        labels.stream()
            .filter(label -> label.matches(ID))
            .distinct()
            .map(UUID::fromString)
            .toList();
    Map<String, String> names = new HashMap<>();
    labels.forEach(label -> names.put(label, Texts.get("ledger.by-portal")));
    ids.forEach(id -> names.put(id.toString(), Texts.get("ledger.by-unknown")));
    accounts.all(ids).forEach((id, account) -> names.put(id.toString(), account.name()));
    return names;
  }

  String of(String label) {
    return Objects.requireNonNull(of(List.of(label)).get(label));
  }
}
