package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PageLink;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.PostSummary;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.FundView;
import org.jspecify.annotations.Nullable;

/** The start page: the latest news, the ways to get help, and what one can give to. */
@Named
@RequestScoped
public class HomePage {
  private static final int LATEST = 5;

  @Inject NewsSearch news;
  @Inject PageSearch standingPages;
  @Inject FundSearch funds;

  private List<PostSummary> posts = List.of();
  private List<PageLink> pages = List.of();
  private @Nullable FundView fund;

  public void load() {
    List<PostSummary> latest = news.latest(1, Caller.visitor()).posts();
    posts = latest.subList(0, Math.min(LATEST, latest.size()));
    pages = standingPages.published(Caller.visitor());
    fund = firstFund().orElse(null);
  }

  private Optional<FundView> firstFund() {
    return funds.publicFunds(org.branchwork.fundraising.api.Caller.visitor()).stream()
        .filter(each -> each.account().isPresent())
        .findFirst();
  }

  public List<PostSummary> getPosts() {
    return posts;
  }

  public List<PageLink> getPages() {
    return pages;
  }

  /** The first fund that can be paid into; {@code null} when there is none. */
  public @Nullable FundView getFund() {
    return fund;
  }
}
