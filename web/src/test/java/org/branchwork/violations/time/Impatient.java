package org.branchwork.violations.time;

import java.time.LocalDate;

/** Asks the machine for the time. */
class Impatient {
  LocalDate today() {
    return LocalDate.now();
  }
}
