package org.branchwork.web.platform.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Looks, each second on every instance, whether the pages still tell what is so. */
@ApplicationScoped
public class PageWatch {

  private static final long NEVER = -1;

  private final PageCache cache;
  private final PageGeneration generation;
  private final ClockEdges edges;
  private final Clock clock;
  private long seen = NEVER;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected PageWatch() {
    this(null, null, null, null);
  }

  @Inject
  PageWatch(PageCache cache, PageGeneration generation, ClockEdges edges, Clock clock) {
    this.cache = cache;
    this.generation = generation;
    this.edges = edges;
    this.clock = clock;
  }

  /**
   * Begins a new spell when something changed or the old one is over. The count is read first: what
   * happens between here and the next edge is found at the next look.
   */
  public synchronized void look() {
    long current = generation.current();
    if (current != seen || cache.isOver()) {
      cache.begin(edges.after(clock.instant()));
      seen = current;
    }
  }
}
