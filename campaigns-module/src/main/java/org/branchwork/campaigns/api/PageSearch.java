package org.branchwork.campaigns.api;

import java.util.List;

/** Reads the portal's standing pages. */
public interface PageSearch {

  /**
   * A published page.
   *
   * @throws PageNotFound when there is none at this address, or none that is published
   */
  PageView bySlug(String slug, Caller caller);

  /** The published pages by title, for menus. */
  List<PageLink> published(Caller caller);

  /**
   * Pages in every state, by title. Needs WRITE or PUBLISH.
   *
   * @throws CampaignsRuleBroken {@code not-allowed}
   */
  List<PageDraft> everyPage(Caller caller);

  /**
   * A page to work on. Needs WRITE or PUBLISH.
   *
   * @throws CampaignsRuleBroken {@code not-allowed}
   * @throws PageNotFound when there is no such page
   */
  PageDraft draft(String slug, Caller caller);
}
