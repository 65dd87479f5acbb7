package org.branchwork.violations.events;

import jakarta.enterprise.event.Event;

/** Tells an event that may be lost. */
class Forgetful {
  void tell(Event<String> event) {
    event.fireAsync("closed");
  }
}
