package org.branchwork.casework.api.subjectaccess;

/** How a request ended. */
public enum AccessEnd {
  ANSWERED,
  /** Manifestly unfounded or excessive, or not identified; the person was told why. */
  REFUSED,
  /** Whoever asked took it back. */
  WITHDRAWN
}
