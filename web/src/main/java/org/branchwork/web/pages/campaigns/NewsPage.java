package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PostList;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.access.PageNotFound;

/** The archive of posts, ten a page. */
@Named
@RequestScoped
public class NewsPage {

  @Inject NewsSearch news;
  @Inject CurrentRoute route;

  private PostList list = new PostList(List.of(), 1, 1);

  /** {@code /news} is the first page; a page that does not exist is not found. */
  public void load() {
    String number = route.param("n");
    list = news.latest(number == null ? 1 : PageNumber.of(number), Caller.visitor());
    if (!list.exists()) {
      throw new PageNotFound();
    }
  }

  public PostList getList() {
    return list;
  }

  /** Where the newer posts stand; empty on the first page. */
  public String getNewer() {
    return switch (list.number()) {
      case 1 -> "";
      case 2 -> "/news";
      default -> "/news/page/" + (list.number() - 1);
    };
  }

  /** Where the older posts stand; empty on the last page. */
  public String getOlder() {
    return list.number() < list.pages() ? "/news/page/" + (list.number() + 1) : "";
  }
}
