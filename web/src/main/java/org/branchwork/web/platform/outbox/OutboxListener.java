package org.branchwork.web.platform.outbox;

/** Does the work of outbox rows; a bean of this type is found by itself and has its own pump. */
public interface OutboxListener {

  /** The name under which rows are put for it; at most 50 characters, never changed. */
  String name();

  /**
   * Does one row's work inside a new transaction, which is undone when this throws. It may be
   * called again for the same row and must then do no harm.
   *
   * @throws DeliveryRefused when trying again is of no use; the row is parked at once
   * @throws DeliveryLater when its turn has not come; it is due again after a pause
   * @throws Exception for any other failure; the row is tried again later
   */
  void deliver(OutboxEntry entry) throws Exception;
}
