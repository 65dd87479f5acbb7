package org.branchwork.fundraising.api.matching;

import java.time.Instant;

/**
 * Somebody else decided about the statement line first; nothing has changed. Look again, and decide
 * about what is left of it.
 */
public final class LineTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String by;
  private final Instant at;

  /** Taken by whom and when. */
  public LineTaken(String by, Instant at) {
    super("line.taken");
    this.by = by;
    this.at = at;
  }

  /** {@link org.branchwork.fundraising.api.Caller#label()} of whoever decided last. */
  public String by() {
    return by;
  }

  /** When it was decided, to the microsecond. */
  public Instant at() {
    return at;
  }
}
