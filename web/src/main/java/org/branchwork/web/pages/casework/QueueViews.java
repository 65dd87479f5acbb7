package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.queue.QueueSearch;
import org.branchwork.casework.api.queue.SavedView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The views that this person keeps. */
@Named
@RequestScoped
public class QueueViews {

  @Inject QueueSearch search;
  @Inject QueueFilter filter;
  @Inject CurrentUser me;

  private List<Kept> all = List.of();

  /**
   * A link to a view.
   *
   * @param current "page" for the one that is shown, else {@code null}
   */
  public record Kept(String name, String href, @Nullable String current) {}

  public void load() {
    all = search.views(me.casework()).stream().map(this::link).toList();
  }

  private Kept link(SavedView view) {
    boolean shown = filter.getQuery().equals(view.query());
    return new Kept(view.name(), "/portal/cases?" + view.query(), shown ? "page" : null);
  }

  public List<Kept> getAll() {
    return all;
  }
}
