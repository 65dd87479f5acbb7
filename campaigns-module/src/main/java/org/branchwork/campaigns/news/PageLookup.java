package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.PageDraft;
import org.branchwork.campaigns.api.PageLink;
import org.branchwork.campaigns.api.PageNotFound;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.PageView;

/** Reads portal pages. */
@ApplicationScoped
@Transactional
class PageLookup implements PageSearch {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject PageRepository pages;

  @Override
  public PageView bySlug(String slug, Caller caller) {
    return pages
        .find(slug)
        .filter(PortalPage::isPublished)
        .map(PortalPage::view)
        .orElseThrow(PageNotFound::new);
  }

  @Override
  public List<PageLink> published(Caller caller) {
    return entities
        .createQuery(
            "select new org.branchwork.campaigns.api.PageLink(p.slug, p.title)"
                + " from PortalPage p where p.published = true order by p.title, p.slug",
            PageLink.class)
        .getResultList();
  }

  @Override
  public List<PageDraft> everyPage(Caller caller) {
    CampaignsAccess.requireDesk(caller);
    return pages.everyPage().stream().map(PortalPage::draft).toList();
  }

  @Override
  public PageDraft draft(String slug, Caller caller) {
    CampaignsAccess.requireDesk(caller);
    return pages.require(slug).draft();
  }
}
