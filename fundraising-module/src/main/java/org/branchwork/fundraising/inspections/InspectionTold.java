package org.branchwork.fundraising.inspections;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.InspectionEvent;
import org.branchwork.fundraising.api.InspectionEvent.InspectionBegun;
import org.branchwork.fundraising.api.InspectionEvent.InspectionClosed;
import org.branchwork.fundraising.api.InspectionEvent.InspectionHeld;
import org.branchwork.fundraising.api.InspectionEvent.InspectionMemberChecked;
import org.branchwork.fundraising.api.InspectionEvent.InspectionOffered;
import org.branchwork.fundraising.api.InspectionEvent.InspectionRefused;
import org.branchwork.fundraising.api.inspections.InspectionAct;

/** What is told of an act: everything but the reason. */
final class InspectionTold {

  private InspectionTold() {}

  static InspectionEvent of(UUID request, InspectionAct act) {
    UUID id = UUID.randomUUID();
    String by = act.by();
    Instant at = act.at();
    return switch (act.kind()) {
      case CHECKED -> new InspectionMemberChecked(id, request, by, at);
      case OFFERED -> new InspectionOffered(id, request, by, at, Objects.requireNonNull(act.day()));
      case BEGUN -> new InspectionBegun(id, request, by, at);
      case HELD -> new InspectionHeld(id, request, by, at);
      case CLOSED -> new InspectionClosed(id, request, by, at);
      case REFUSED -> new InspectionRefused(id, request, by, at);
    };
  }
}
