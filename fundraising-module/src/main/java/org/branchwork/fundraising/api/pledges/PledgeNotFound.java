package org.branchwork.fundraising.api.pledges;

/** There is no such pledge, or the key is not its key: the two are the same. */
public final class PledgeNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a message: what was asked for stands in the address. */
  public PledgeNotFound() {
    super();
  }
}
