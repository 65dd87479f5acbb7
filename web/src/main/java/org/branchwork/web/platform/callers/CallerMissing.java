package org.branchwork.web.platform.callers;

/** A desk was called without a caller, or outside a transaction. A fault of ours; nothing ran. */
public class CallerMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CallerMissing() {
    super("caller-missing");
  }
}
