package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.PageView;
import org.branchwork.web.platform.access.CurrentRoute;

/** One of the portal's standing pages, to be read. */
@Named
@RequestScoped
public class StandingPage {

  @Inject PageSearch pages;
  @Inject CurrentRoute route;

  private PageView page;

  public void load() {
    page = pages.bySlug(route.param("slug"), Caller.visitor());
  }

  public PageView getPage() {
    return page;
  }
}
