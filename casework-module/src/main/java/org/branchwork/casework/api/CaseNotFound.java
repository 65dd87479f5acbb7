package org.branchwork.casework.api;

/** There is no such case for this caller. A missing case and another's case are the same. */
public class CaseNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CaseNotFound() {
    super("no such case for this caller", null, false, false);
  }
}
