package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;

/** The list of the mail domains of employers changed. */
public sealed interface EmployerEvent extends CaseworkEvent {

  record EmployerDomainAdded(UUID eventId, String by, Instant at, String domain)
      implements EmployerEvent {}

  record EmployerDomainRemoved(UUID eventId, String by, Instant at, String domain)
      implements EmployerEvent {}
}
