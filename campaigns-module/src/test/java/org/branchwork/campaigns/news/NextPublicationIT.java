package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.WritePost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a post comes out by itself, asked of a real PostgreSQL. */
class NextPublicationIT {
  private static final Instant NOW = Office.NOW;
  private static final Caller PORTAL = Caller.system("test");
  private static CampaignsDatabase database;

  private Office office;

  @BeforeAll
  static void start() {
    database = new CampaignsDatabase();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void clear() throws Exception {
    database.clear();
    office = new Office(database);
  }

  @Test
  void without_posts_nothing_comes_out() {
    assertThat(next()).isEmpty();
  }

  @Test
  void it_is_the_earliest_moment_that_lies_ahead() {
    schedule(NOW.minusSeconds(1));
    schedule(NOW);
    assertThat(next()).isEmpty();

    schedule(NOW.plus(Duration.ofHours(2)));
    schedule(NOW.plusSeconds(1));

    assertThat(next()).contains(NOW.plusSeconds(1));
  }

  @Test
  void a_post_taken_off_the_schedule_does_not_come_out() {
    UUID post = schedule(NOW.plusSeconds(1));
    office.news(desk -> desk.withdraw(post, version(post), PORTAL));

    assertThat(next()).isEmpty();
  }

  private UUID schedule(Instant from) {
    UUID post = UUID.randomUUID();
    office.news(desk -> desk.write(new WritePost(post, "Title", "Text", List.of()), PORTAL));
    office.news(desk -> desk.publish(post, version(post), from, PORTAL));
    return post;
  }

  private long version(UUID post) {
    return office.readNews(search -> search.draft(post, PORTAL)).version();
  }

  private Optional<Instant> next() {
    return office.readNews(search -> search.nextPublication(Caller.visitor()));
  }
}
