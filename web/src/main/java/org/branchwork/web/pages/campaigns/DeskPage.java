package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PageDraft;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.PostLine;
import org.branchwork.web.pages.shared.CurrentUser;

/** The writers' desk: every post and every standing page, whatever its state. */
@Named
@RequestScoped
public class DeskPage {

  @Inject NewsSearch news;
  @Inject PageSearch standingPages;
  @Inject CurrentUser me;

  private List<PostLine> posts = List.of();
  private List<PageDraft> pages = List.of();

  public void load() {
    posts = news.everyPost(me.campaigns());
    pages = standingPages.everyPage(me.campaigns());
  }

  public List<PostLine> getPosts() {
    return posts;
  }

  public List<PageDraft> getPages() {
    return pages;
  }
}
