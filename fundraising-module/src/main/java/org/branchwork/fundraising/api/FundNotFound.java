package org.branchwork.fundraising.api;

/** There is no such fund. */
public final class FundNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There is no such fund. */
  public FundNotFound() {
    super("no such fund");
  }
}
