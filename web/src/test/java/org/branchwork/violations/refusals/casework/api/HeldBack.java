package org.branchwork.violations.refusals.casework.api;

/** A refusal after which the transaction would be committed. */
public class HeldBack extends Exception {
  private static final long serialVersionUID = 1L;
}
