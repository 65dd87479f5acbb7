package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.campaigns.api.EditPage;
import org.branchwork.campaigns.api.PageDraft;
import org.branchwork.campaigns.api.PageLink;
import org.branchwork.campaigns.api.PageNotFound;
import org.branchwork.campaigns.api.WritePage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portal pages on a real PostgreSQL, through the desk and the search. */
class PageMappingIT {
  private static final Caller READER = Caller.visitor();
  private static final Caller WRITER = Caller.staff(UUID.randomUUID(), Set.of(Permission.WRITE));
  private static final Caller PUBLISHER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.PUBLISH));
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
  void clear() throws SQLException {
    database.clear();
    office = new Office(database);
  }

  @Test
  void a_page_is_hidden_until_published_and_again_when_withdrawn() {
    write("about-us", "About us");
    assertHidden();
    office.pages(desk -> desk.publish("about-us", draft().version(), PUBLISHER));
    assertThat(office.readPages(search -> search.bySlug("about-us", READER)).title())
        .isEqualTo("About us");
    assertThatList(office.readPages(search -> search.published(READER)))
        .containsExactly(new PageLink("about-us", "About us"));
    office.pages(desk -> desk.withdraw("about-us", draft().version(), PUBLISHER));
    assertHidden();
    assertThat(office.events)
        .extracting(event -> (Object) event.getClass())
        .containsExactly(
            CampaignsEvent.PageSaved.class,
            CampaignsEvent.PagePublished.class,
            CampaignsEvent.PageWithdrawn.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ab,",
    "a,page.slug.malformed",
    "About,page.slug.malformed",
    "a b,page.slug.malformed",
    "a--b,page.slug.malformed",
    "-ab,page.slug.malformed",
    "ab-,page.slug.malformed",
    "find-your-rep,",
    "new,page.slug.taken",
    "news,",
    "'',page.slug.malformed",
    "../etc,page.slug.malformed"
  })
  void an_address_is_lower_case_words_joined_by_hyphens(String slug, String refusal) {
    if (refusal == null) {
      write(slug, "Title");
      assertThatList(office.readPages(search -> search.everyPage(WRITER))).hasSize(1);
    } else {
      assertThatThrownBy(() -> write(slug, "Title")).hasMessage(refusal);
    }
  }

  @ParameterizedTest
  @CsvSource({"60,", "61,page.slug.malformed"})
  void an_address_has_at_most_sixty_characters(int length, String refusal) {
    an_address_is_lower_case_words_joined_by_hyphens("a".repeat(length), refusal);
  }

  @Test
  void an_address_is_given_once() {
    write("about-us", "About us");
    assertThatThrownBy(() -> write("about-us", "Again")).hasMessage("page.slug.taken");
  }

  @Test
  void the_slower_of_two_writers_is_refused() {
    write("about-us", "About us");
    long read = draft().version();
    edit(read, "Quicker", WRITER);
    assertThatThrownBy(() -> edit(read, "Slower", WRITER)).hasMessage("page.changed");
    assertThat(draft().title()).isEqualTo("Quicker");
  }

  @Test
  void a_published_page_is_changed_only_by_a_publisher() {
    write("about-us", "About us");
    assertThatThrownBy(() -> office.pages(desk -> desk.publish("about-us", 1, WRITER)))
        .hasMessage("not-allowed");
    office.pages(desk -> desk.publish("about-us", draft().version(), PUBLISHER));
    assertThatThrownBy(() -> edit(draft().version(), "Other", WRITER)).hasMessage("not-allowed");
    edit(draft().version(), "Other", PUBLISHER);
    assertThat(draft().title()).isEqualTo("Other");
    assertThatThrownBy(() -> office.readPages(search -> search.everyPage(READER)))
        .hasMessage("not-allowed");
  }

  private void assertHidden() {
    assertThatThrownBy(() -> office.readPages(search -> search.bySlug("about-us", READER)))
        .isInstanceOf(PageNotFound.class);
    assertThatList(office.readPages(search -> search.published(READER))).isEmpty();
  }

  private void write(String slug, String title) {
    office.pages(desk -> desk.write(new WritePage(slug, title, "Text"), WRITER));
  }

  private void edit(long version, String title, Caller caller) {
    office.pages(desk -> desk.edit(new EditPage("about-us", version, title, "Text"), caller));
  }

  private PageDraft draft() {
    return office.readPages(search -> search.draft("about-us", WRITER));
  }
}
