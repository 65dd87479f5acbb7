package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PostView;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/** One post, to be read. */
@Named
@RequestScoped
public class PostPage {

  @Inject NewsSearch news;
  @Inject CurrentRoute route;

  private @Nullable PostView post;

  public void load() {
    post = news.bySlug(route.part("slug"), Caller.visitor());
  }

  public @Nullable PostView getPost() {
    return post;
  }
}
