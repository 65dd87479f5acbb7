package org.branchwork.fundraising.payouts;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.payouts.PayoutRefused.Fault;
import org.branchwork.fundraising.payouts.PayoutRefused.Reason;

/** Looks through a run before a byte of it is written, and gathers all that is wrong. */
final class PayoutCheck {

  private final List<Fault> faults = new ArrayList<>();

  /** Holds for every kind of file; only what one payment may be at most differs. */
  PayoutCheck payments(List<Payment> payments, long mostPence) {
    run(!payments.isEmpty(), Reason.NOTHING_TO_PAY);
    for (int i = 0; i < payments.size(); i++) {
      payment(i + 1, payments.get(i), mostPence);
    }
    return this;
  }

  /** Something that must be so for the run as a whole. */
  PayoutCheck run(boolean holds, Reason otherwise) {
    return require(Fault.RUN, holds, otherwise);
  }

  /**
   * Ends the check.
   *
   * @throws PayoutRefused when anything is wrong
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new PayoutRefused(faults);
    }
  }

  private void payment(int row, Payment payment, long mostPence) {
    String reference = payment.bankReference();
    require(row, !payment.bankName().isEmpty(), Reason.NAME_UNWRITABLE);
    require(row, !reference.isEmpty(), Reason.REFERENCE_EMPTY);
    require(
        row,
        reference.isEmpty() || reference.chars().distinct().count() > 1,
        Reason.REFERENCE_ALL_SAME);
    require(row, payment.pence() > 0, Reason.PENCE_NOT_POSITIVE);
    require(row, payment.pence() <= mostPence, Reason.PENCE_TOO_MUCH);
  }

  private PayoutCheck require(int row, boolean holds, Reason otherwise) {
    if (!holds) {
      faults.add(new Fault(row, otherwise));
    }
    return this;
  }
}
