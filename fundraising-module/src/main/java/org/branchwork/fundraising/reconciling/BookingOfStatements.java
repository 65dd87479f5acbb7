package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent.StatementImported;
import org.branchwork.fundraising.api.matching.ReconcileDesk;

/** Takes each statement into the books in the transaction that imports it, or neither is done. */
@ApplicationScoped
class BookingOfStatements {

  private static final Pattern ACCOUNT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject ReconcileDesk desk;

  void imported(@Observes StatementImported event) {
    desk.bookFile(event.subject(), importer(event.by()));
  }

  /** Whoever imported it, who keeps the books then. */
  private static Caller importer(String label) {
    return ACCOUNT.matcher(label).matches()
        ? Caller.staff(UUID.fromString(label), Set.of(Permission.RECONCILE))
        : Caller.system(label);
  }
}
