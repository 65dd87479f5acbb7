package org.branchwork.violations.decoration;

/** A right that nobody asks for. */
class Decorated {
  @jakarta.annotation.security.RolesAllowed("case-lead")
  void assign() {}
}
