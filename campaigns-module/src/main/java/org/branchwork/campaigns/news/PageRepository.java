package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.PageNotFound;

/** Keeps portal pages. */
@ApplicationScoped
class PageRepository {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  Optional<PortalPage> find(String slug) {
    return entities
        .createQuery("select p from PortalPage p where p.slug = :slug", PortalPage.class)
        .setParameter("slug", slug)
        .getResultList()
        .stream()
        .findFirst();
  }

  PortalPage require(String slug) {
    return find(slug).orElseThrow(PageNotFound::new);
  }

  List<PortalPage> everyPage() {
    return entities
        .createQuery("select p from PortalPage p order by p.title, p.slug", PortalPage.class)
        .getResultList();
  }

  void add(PortalPage page) {
    entities.persist(page);
    entities.flush();
  }

  /** Writes now, so that a quicker writer shows here and not, wrapped, at commit. */
  void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException quicker) {
      throw new CampaignsRuleBroken("page.changed");
    }
  }
}
