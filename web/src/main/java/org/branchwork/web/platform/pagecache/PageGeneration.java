package org.branchwork.web.platform.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.fundraising.api.ClaimEvent;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.InspectionEvent;
import org.branchwork.fundraising.api.LedgerEvent.AnnualReturnTaken;
import org.branchwork.fundraising.api.LedgerEvent.ReceiptsAndPaymentsTaken;
import org.branchwork.fundraising.api.PayoutEvent.HardshipReasonOpened;
import org.branchwork.fundraising.api.PayoutEvent.PayeeEmailSet;
import org.branchwork.fundraising.api.PayoutEvent.StrikePayCapsSet;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the acts that public pages tell of, in the transaction of the act: other instances see the
 * count when, and only when, they can see the act. This instance drops its pages at the commit.
 */
@ApplicationScoped
class PageGeneration {

  private static final Set<Class<? extends FundraisingEvent>> QUIET =
      Set.of(
          ReceiptsAndPaymentsTaken.class,
          AnnualReturnTaken.class,
          PayeeEmailSet.class,
          StrikePayCapsSet.class,
          HardshipReasonOpened.class);

  private final Jdbi jdbi;
  private final PageCache cache;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected PageGeneration() {
    this(null, null);
  }

  @Inject
  PageGeneration(Jdbi jdbi, PageCache cache) {
    this.jdbi = jdbi;
    this.cache = cache;
  }

  /** The count, as committed. */
  long current() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select generation from platform.page_generation")
                .mapTo(Long.class)
                .one());
  }

  void campaigns(@Observes CampaignsEvent event) {
    count();
  }

  void fundraising(@Observes FundraisingEvent event) {
    if (isPublic(event)) {
      count();
    }
  }

  void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignsEvent event) {
    cache.drop();
  }

  void given(@Observes(during = TransactionPhase.AFTER_SUCCESS) FundraisingEvent event) {
    if (isPublic(event)) {
      cache.drop();
    }
  }

  /**
   * What members claim and inspect, where they are told and what they are paid at most is on no
   * cached page, and looking at it or taking it away is an event too.
   */
  private static boolean isPublic(FundraisingEvent event) {
    return !(event instanceof ClaimEvent)
        && !(event instanceof InspectionEvent)
        && !QUIET.contains(event.getClass());
  }

  private void count() {
    jdbi.useHandle(
        handle ->
            handle.execute("update platform.page_generation set generation = generation + 1"));
  }
}
