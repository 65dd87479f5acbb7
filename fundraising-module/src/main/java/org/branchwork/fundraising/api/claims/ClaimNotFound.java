package org.branchwork.fundraising.api.claims;

/** There is no such claim, or its key is another: whoever asks cannot tell the two apart. */
public final class ClaimNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing of what was asked for. */
  public ClaimNotFound() {
    super("no such claim");
  }
}
