package org.branchwork.violations.callers.casework.api;

/** A desk that does not ask who calls. */
public interface LooseDesk {
  void close(long caseId);
}
