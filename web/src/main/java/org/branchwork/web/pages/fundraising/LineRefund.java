package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.fundraising.api.matching.RefundSearch;
import org.branchwork.fundraising.api.matching.RefundView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The approved refund that the chosen line may be the payment of. */
@Named
@RequestScoped
public class LineRefund {

  @Inject ReconcilePage page;
  @Inject RefundSearch search;
  @Inject CurrentUser me;

  private @Nullable RefundView refund;

  /** Looks for it, once the line is chosen. */
  public void load() {
    LineCard card = page.getCard();
    if (card != null && !card.isIncoming()) {
      refund =
          search.waiting(me.fundraising()).stream()
              .filter(each -> each.approvedBy() != null)
              .filter(each -> each.amountPence() == -card.line().restPence())
              .filter(each -> isTo(each, card.line().payerAccount()))
              .findFirst()
              .orElse(null);
    }
  }

  /** Where the statement tells whom it was paid to, that is the payer. */
  private static boolean isTo(RefundView refund, @Nullable String account) {
    return account == null || account.equals(refund.toAccount());
  }

  /** Its id, or {@code null}. */
  public @Nullable String getId() {
    return refund == null ? null : refund.refund().toString();
  }
}
