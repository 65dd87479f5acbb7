package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.PageView;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/** One of the portal's standing pages, to be read. */
@Named
@RequestScoped
public class StandingPage {

  @Inject PageSearch pages;
  @Inject CurrentRoute route;

  private @Nullable PageView page;

  public void load() {
    page = pages.bySlug(route.part("slug"), Caller.visitor());
  }

  public @Nullable PageView getPage() {
    return page;
  }
}
