package org.branchwork.fundraising.api.inspections;

/** There is no request of this id. */
public final class InspectionNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing of what was asked for. */
  public InspectionNotFound() {
    super("no such request");
  }
}
