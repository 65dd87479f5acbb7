package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.LabelledPosts;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PostList;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.access.PageNotFound;
import org.jspecify.annotations.Nullable;

/** The posts under one label, ten a page. */
@Named
@RequestScoped
public class LabelPage {

  @Inject NewsSearch news;
  @Inject CurrentRoute route;
  @Inject FacesContext faces;

  private @Nullable LabelledPosts posts;

  /** An unknown label and a page that does not exist are not found. */
  public void load() {
    String number = faces.getExternalContext().getRequestParameterMap().get("page");
    int asked = number == null ? 1 : PageNumber.of(number);
    LabelledPosts found = news.labelled(route.part("label"), asked, Caller.visitor());
    if (!found.list().exists()) {
      throw new PageNotFound();
    }
    posts = found;
  }

  public String getName() {
    return posts().label().name();
  }

  public PostList getList() {
    return posts().list();
  }

  /** Where the newer posts stand; empty on the first page. */
  public String getNewer() {
    int number = posts().list().number();
    return number == 1 ? "" : address() + (number == 2 ? "" : "?page=" + (number - 1));
  }

  /** Where the older posts stand; empty on the last page. */
  public String getOlder() {
    PostList list = posts().list();
    return list.number() < list.pages() ? address() + "?page=" + (list.number() + 1) : "";
  }

  private LabelledPosts posts() {
    return Objects.requireNonNull(posts);
  }

  private String address() {
    return "/news/label/" + posts().label().slug();
  }
}
