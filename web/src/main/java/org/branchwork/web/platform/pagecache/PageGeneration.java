package org.branchwork.web.platform.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the acts that public pages tell of, in the transaction of the act: other instances see the
 * count when, and only when, they can see the act. This instance drops its pages at the commit.
 */
@ApplicationScoped
class PageGeneration {

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
    if (event.isPublic()) {
      count();
    }
  }

  void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignsEvent event) {
    cache.drop();
  }

  void given(@Observes(during = TransactionPhase.AFTER_SUCCESS) FundraisingEvent event) {
    if (event.isPublic()) {
      cache.drop();
    }
  }

  private void count() {
    jdbi.useHandle(
        handle ->
            handle.execute("update platform.page_generation set generation = generation + 1"));
  }
}
