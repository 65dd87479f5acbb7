package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.EditPost;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostLabel;
import org.branchwork.campaigns.api.PostLine;
import org.branchwork.campaigns.api.PostList;
import org.branchwork.campaigns.api.PostNotFound;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.campaigns.api.PostSummary;
import org.branchwork.campaigns.api.PostView;
import org.branchwork.campaigns.api.WritePost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts on a real PostgreSQL, through the desk and the search. */
class NewsMappingIT {
  private static final Instant NOW = Office.NOW;
  private static final Caller READER = Caller.visitor();
  private static final Caller WRITER = Caller.staff(UUID.randomUUID(), Set.of(Permission.WRITE));
  private static final Caller PUBLISHER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.PUBLISH));
  private static CampaignsDatabase database;

  private final UUID id = UUID.randomUUID();
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
  void clear() throws SQLException {
    database.clear();
    office = new Office(database);
  }

  @Test
  void a_post_is_read_as_it_was_written() {
    write(id, "Strike: day 27 🌹", "We are **out**.\n\nStill.", List.of("Pay", "Mental health"));
    publish(id, NOW);

    PostView post = office.readNews(search -> search.bySlug("strike-day-27", READER));

    assertThat(post.title()).isEqualTo("Strike: day 27 🌹");
    assertThat(post.lead()).isEqualTo("We are out.");
    assertThat(post.text().html()).contains("<strong>out</strong>");
    assertThat(post.publishedAt()).isEqualTo(NOW);
    assertThat(post.labels())
        .containsExactly(
            new PostLabel("mental-health", "Mental health"), new PostLabel("pay", "Pay"));
  }

  @Test
  void a_form_sent_twice_is_one_post() {
    write(id, "Twice", "Text", List.of());
    write(id, "Twice", "Text", List.of());
    assertThatList(office.readNews(search -> search.everyPost(WRITER))).hasSize(1);
    assertThat(office.events).hasSize(1);
  }

  @Test
  void two_posts_of_one_title_get_two_addresses() {
    write(id, "On strike", "One", List.of());
    UUID second = UUID.randomUUID();
    write(second, "On strike", "Two", List.of());
    assertThat(draft(id).slug()).isEqualTo("on-strike");
    assertThat(draft(second).slug()).isEqualTo("on-strike-2");
  }

  @ParameterizedTest
  @CsvSource({"true,1", "false,2"})
  @Timeout(60)
  void forms_sent_at_the_same_moment_are_one_post_each_and_none_is_refused(
      boolean sameForm, int posts) throws Exception {
    UUID other = sameForm ? id : UUID.randomUUID();
    ExecutorService second = Executors.newSingleThreadExecutor();
    try {
      List<Future<?>> waiting = new ArrayList<>();
      office.news(
          desk -> desk.write(post(id, "At once"), WRITER),
          () -> {
            waiting.add(
                second.submit(
                    () ->
                        new Office(database)
                            .news(desk -> desk.write(post(other, "At once"), WRITER))));
            database.awaitWaiter();
          });
      waiting.get(0).get();
    } finally {
      second.shutdownNow();
    }
    assertThatList(office.readNews(search -> search.everyPost(WRITER)))
        .extracting(PostLine::slug)
        .containsExactlyInAnyOrderElementsOf(List.of("at-once", "at-once-2").subList(0, posts));
  }

  @Test
  void the_address_follows_the_title_until_the_first_publication() {
    write(id, "First words", "Text", List.of());
    edit(id, "Better words", WRITER);
    assertThat(draft(id).slug()).isEqualTo("better-words");
    publish(id, NOW);
    edit(id, "Best words", PUBLISHER);
    assertThat(draft(id).slug()).isEqualTo("better-words");
  }

  @Test
  void a_post_with_a_future_moment_is_nowhere_before_it_and_everywhere_from_it_on() {
    Instant from = NOW.plus(Duration.ofHours(1));
    write(id, "Embargo", "Text", List.of("Pay"));
    publish(id, from);

    office.setClock(from.minusMillis(1));
    assertHidden("embargo", "pay");
    assertThat(office.readNews(search -> search.everyPost(WRITER)).get(0).state())
        .isEqualTo(PostState.SCHEDULED);

    office.setClock(from);
    assertThat(office.readNews(search -> search.latest(1, READER)).posts()).hasSize(1);
    assertThat(office.readNews(search -> search.labelled("pay", 1, READER)).list().posts())
        .hasSize(1);
    assertThat(office.readNews(search -> search.bySlug("embargo", READER)).title())
        .isEqualTo("Embargo");
  }

  @Test
  void a_draft_and_a_withdrawn_post_are_hidden_alike() {
    write(id, "Hidden", "Text", List.of("Pay"));
    assertHidden("hidden", "pay");
    publish(id, NOW);
    office.news(desk -> desk.withdraw(id, draft(id).version(), PUBLISHER));
    assertHidden("hidden", "pay");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 20, 21})
  void a_page_of_the_list_holds_ten_posts_the_newest_first(int posts) {
    for (int n = 0; n < posts; n++) {
      UUID each = UUID.randomUUID();
      write(each, "Post " + n, "Text", List.of("All"));
      publish(each, NOW.minus(Duration.ofDays(n)));
    }
    int pages = Math.max(1, (posts + 9) / 10);

    PostList last = office.readNews(search -> search.latest(pages, READER));
    assertThat(last.exists()).isTrue();
    assertThat(last.pages()).isEqualTo(pages);
    assertThat(last.posts()).hasSize(posts - 10 * (pages - 1));
    assertThat(last.posts())
        .extracting(PostSummary::publishedAt)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(office.readNews(search -> search.latest(pages + 1, READER)).exists()).isFalse();
    assertThat(office.readNews(search -> search.latest(0, READER)).exists()).isFalse();
    if (posts > 0) {
      assertThat(office.readNews(search -> search.labelled("all", pages, READER)).list())
          .isEqualTo(last);
    }
  }

  @Test
  void the_slower_of_two_writers_is_refused_and_nothing_is_overwritten() {
    write(id, "Ours", "Text", List.of());
    long read = draft(id).version();
    edit(id, "Quicker", WRITER);
    assertThatThrownBy(
            () ->
                office.news(
                    desk -> desk.edit(new EditPost(id, read, "Slower", "Text", List.of()), WRITER)))
        .hasMessage("post.changed");
    assertThat(draft(id).title()).isEqualTo("Quicker");
  }

  @Test
  void labels_keep_their_first_spelling_and_can_be_taken_off() {
    write(id, "One", "Text", List.of("Mental health"));
    UUID second = UUID.randomUUID();
    write(second, "Two", "Text", List.of("MENTAL HEALTH", "Pay"));
    assertThat(draft(second).labels()).containsExactly("Mental health", "Pay");
    edit(second, "Two", WRITER);
    assertThat(draft(second).labels()).isEmpty();
  }

  @Test
  void only_writers_write_and_only_publishers_publish_or_change_what_is_published() {
    Caller nobody = Caller.staff(UUID.randomUUID(), Set.of());
    for (Caller caller : List.of(READER, nobody, PUBLISHER)) {
      refused(() -> office.news(desk -> desk.write(post(id, "Title"), caller)));
    }
    write(id, "Title", "Text", List.of());
    refused(() -> office.news(desk -> desk.publish(id, 1, NOW, WRITER)));
    refused(() -> edit(id, "Title", PUBLISHER));
    publish(id, NOW.plusSeconds(60));
    refused(() -> edit(id, "Scheduled", WRITER));
    office.setClock(NOW.plusSeconds(60));
    refused(() -> edit(id, "Published", WRITER));
    refused(() -> office.news(desk -> desk.withdraw(id, draft(id).version(), WRITER)));
    refused(() -> office.readNews(search -> search.everyPost(READER)));
    refused(() -> office.readNews(search -> search.draft(id, nobody)));
    refused(() -> office.news(desk -> desk.preview("Text", READER)));
  }

  @Test
  void every_change_tells_who_did_it_and_when() {
    write(id, "Title", "Text", List.of());
    edit(id, "Title", WRITER);
    publish(id, NOW);
    office.news(desk -> desk.withdraw(id, draft(id).version(), PUBLISHER));
    assertThat(office.events)
        .extracting(event -> (Object) event.getClass())
        .containsExactly(
            CampaignsEvent.PostWritten.class,
            CampaignsEvent.PostEdited.class,
            CampaignsEvent.PostPublished.class,
            CampaignsEvent.PostWithdrawn.class);
    assertThat(office.events)
        .allSatisfy(
            event -> {
              assertThat(event.subject()).isEqualTo(id);
              assertThat(event.at()).isEqualTo(NOW);
            });
    assertThat(office.events.get(0).by()).isEqualTo(WRITER.label());
    assertThat(office.events.get(3).by()).isEqualTo(PUBLISHER.label());
  }

  @Test
  void an_unknown_post_is_not_found() {
    assertThatThrownBy(() -> publish(UUID.randomUUID(), NOW)).isInstanceOf(PostNotFound.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from campaigns.post",
        "update campaigns.label set name = 'Other'",
        "alter table campaigns.post add column other text",
        "create table campaigns.other (id int)"
      })
  void the_application_neither_deletes_posts_nor_alters_tables(String statement) {
    assertThatThrownBy(() -> database.asApplication(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  private void assertHidden(String slug, String label) {
    assertThatThrownBy(() -> office.readNews(search -> search.bySlug(slug, READER)))
        .isInstanceOf(PostNotFound.class);
    assertThatThrownBy(() -> office.readNews(search -> search.labelled(label, 1, READER)))
        .isInstanceOf(PostNotFound.class);
    assertThat(office.readNews(search -> search.latest(1, READER)).posts()).isEmpty();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(CampaignsRuleBroken.class).hasMessage("not-allowed");
  }

  private static WritePost post(UUID post, String title) {
    return new WritePost(post, title, "Text", List.of());
  }

  private void write(UUID post, String title, String text, List<String> labels) {
    office.news(desk -> desk.write(new WritePost(post, title, text, labels), WRITER));
  }

  private void edit(UUID post, String title, Caller caller) {
    long version = draft(post).version();
    office.news(desk -> desk.edit(new EditPost(post, version, title, "Text", List.of()), caller));
  }

  private void publish(UUID post, Instant from) {
    office.news(desk -> desk.publish(post, draft(post).version(), from, PUBLISHER));
  }

  private PostDraft draft(UUID post) {
    return office.readNews(search -> search.draft(post, WRITER));
  }
}
