package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.web.pages.shared.CurrentUser;

/** Payees in words, as far as this person may know them. */
@RequestScoped
class PayeeWords {

  @Inject BookNames names;
  @Inject CurrentUser me;
  @Inject Clock clock;

  List<PayeeRow> of(List<PayeeView> payees) {
    Map<String, String> by =
        names.of(
            payees.stream()
                .flatMap(
                    payee ->
                        payee.open().map(PayeeView.Change::askedBy).or(payee::approvedBy).stream())
                .toList());
    return payees.stream()
        .map(payee -> new PayeeRow(payee, by, isWhole(), clock.instant()))
        .toList();
  }

  /** Whether bank details are shown in full. */
  boolean isWhole() {
    return me.can("fund.reconcile") || me.can("fund.approve");
  }
}
