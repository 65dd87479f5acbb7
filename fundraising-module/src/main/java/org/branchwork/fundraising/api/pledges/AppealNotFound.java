package org.branchwork.fundraising.api.pledges;

/** There is no such appeal, or the caller may not see it: the two are the same. */
public final class AppealNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a message: what was asked for stands in the address. */
  public AppealNotFound() {
    super();
  }
}
