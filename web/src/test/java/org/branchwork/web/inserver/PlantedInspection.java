package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.RecordInspection;

/** A member's request to inspect the records, each part of it with a word of its own. */
@ApplicationScoped
public class PlantedInspection {

  private static final Caller TREASURER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.RECONCILE));

  @Inject InspectionDesk inspections;

  private UUID request;

  /** The id of the request. */
  public synchronized String id() {
    if (request == null) {
      request = UUID.randomUUID();
      LocalDate day = LocalDate.of(2026, 1, 5);
      inspections.record(
          new RecordInspection(
              request, "Quokka Inspector", "QUOKKA-7", day, day, day, true, false, "quokkaletter"),
          TREASURER);
    }
    return request.toString();
  }
}
