package org.branchwork.fundraising.imports;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingEvent.StatementImported;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.reconciling.StatementsOfTests;

/** Takes a file into the books in the transaction that imports it, as the portal does. */
final class BookingEvents extends RecordedEvents {
  private final EntityManager entities;
  private final ProgressDoor progress;
  private final RecordedEvents recorded;

  BookingEvents(EntityManager entities, ProgressDoor progress, RecordedEvents recorded) {
    this.entities = entities;
    this.progress = progress;
    this.recorded = recorded;
  }

  @Override
  public void fire(FundraisingEvent event) {
    recorded.fire(event);
    if (event instanceof StatementImported imported) {
      Caller caller = Caller.staff(UUID.fromString(imported.by()), Set.of(Permission.RECONCILE));
      StatementsOfTests.desk(entities, recorded, progress).bookFile(imported.subject(), caller);
    }
  }
}
