package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;

/** Who did something in the books: the labels that stand there in words. */
@RequestScoped
class BookNames {

  private static final String ACCOUNT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject AccountDirectory accounts;

  /** By label: the person's name, somebody for an account that is gone, the portal for its jobs. */
  Map<String, String> of(Collection<String> labels) {
    List<UUID> ids =
        labels.stream()
            .filter(label -> label.matches(ACCOUNT))
            .distinct()
            .map(UUID::fromString)
            .toList();
    Map<String, String> names = new HashMap<>();
    labels.forEach(label -> names.put(label, unknown(label)));
    for (AccountEntry account : accounts.all(ids).values()) {
      names.put(account.id().toString(), account.name());
    }
    return names;
  }

  private static String unknown(String label) {
    return Texts.get(label.matches(ACCOUNT) ? "case.somebody" : "reconcile.by-portal");
  }
}
