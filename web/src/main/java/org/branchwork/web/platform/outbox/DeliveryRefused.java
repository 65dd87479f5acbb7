package org.branchwork.web.platform.outbox;

/** A row's work was refused for good; trying again is of no use. */
public class DeliveryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param cause what refused; only its class is kept
   */
  public DeliveryRefused(Throwable cause) {
    super(cause);
  }
}
