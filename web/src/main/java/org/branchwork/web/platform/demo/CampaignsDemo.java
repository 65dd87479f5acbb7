package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.EditPage;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PageDesk;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.WritePage;
import org.branchwork.campaigns.api.WritePost;

/**
 * The news and the standing pages of the demo branch. Posts are dated by how many days before the
 * start they came out, so that the branch is always busy; one waits for its day and one is a draft.
 */
@ApplicationScoped
class CampaignsDemo implements DemoPart {
  private static final Caller DEMO = Caller.system("demo");
  private static final int HOUR_OF_PUBLICATION = 9;

  private static final List<String> POSTS =
      List.of(
          "01-why-we-vote",
          "02-ballot-result",
          "03-first-strike-days",
          "04-talks",
          "05-advice-day",
          "06-four-weeks",
          "07-agency",
          "08-scheduled",
          "09-draft");
  private static final String FROM_THE_START = "about-us";
  private static final List<String> PAGES =
      List.of(FROM_THE_START, "officers", "find-your-rep", "advice");

  @Inject NewsDesk news;
  @Inject NewsSearch newsSearch;
  @Inject PageDesk pages;
  @Inject PageSearch pageSearch;
  @Inject Clock clock;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void load() {
    POSTS.forEach(this::post);
    PAGES.forEach(this::page);
  }

  private void post(String name) {
    DemoText text = DemoText.read("news/" + name + ".md");
    UUID id = UUID.randomUUID();
    List<String> labels = List.of(text.fact("labels").split(","));
    news.write(new WritePost(id, text.fact("title"), text.markdown(), labels), DEMO);
    String days = text.fact("days");
    if (!days.equals("draft")) {
      long version = newsSearch.draft(id, DEMO).version();
      news.publish(id, version, morning(Integer.parseInt(days)), DEMO);
    }
  }

  private Instant morning(int daysAgo) {
    return ZonedDateTime.now(clock)
        .toLocalDate()
        .minusDays(daysAgo)
        .atTime(HOUR_OF_PUBLICATION, 0)
        .atZone(clock.getZone())
        .toInstant();
  }

  private void page(String slug) {
    DemoText text = DemoText.read("pages/" + slug + ".md");
    String title = text.fact("title");
    if (slug.equals(FROM_THE_START)) {
      long version = pageSearch.draft(slug, DEMO).version();
      pages.edit(new EditPage(slug, version, title, text.markdown()), DEMO);
      return;
    }
    pages.write(new WritePage(slug, title, text.markdown()), DEMO);
    pages.publish(slug, pageSearch.draft(slug, DEMO).version(), DEMO);
  }
}
