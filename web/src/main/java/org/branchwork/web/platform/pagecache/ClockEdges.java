package org.branchwork.web.platform.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.web.platform.settings.BranchSettings;
import org.branchwork.web.platform.time.OpeningHours;

/** The moments at which a public page changes although nobody did anything. */
@ApplicationScoped
class ClockEdges {

  private static final Caller CALLER = Caller.system("page-cache");

  private final BranchSettings branch;
  private final NewsSearch news;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected ClockEdges() {
    this(null, null, null);
  }

  @Inject
  ClockEdges(BranchSettings branch, NewsSearch news, Clock clock) {
    this.branch = branch;
    this.news = news;
    this.clock = clock;
  }

  /** The first of them after a moment: a door opens or shuts, a day begins, a post comes out. */
  Instant after(Instant moment) {
    Instant door =
        OpeningHours.parse(branch.getCallCentreHours())
            .nextEdge(moment.atZone(clock.getZone()))
            .toInstant();
    return news.nextPublication(CALLER).filter(door::isAfter).orElse(door);
  }
}
