package org.branchwork.web.pages.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.web.pages.shared.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostFormTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({
    "'','','','',2026-11-22T12:00:00Z,",
    "27,3,2027,14:30,2027-03-27T14:30:00Z,",
    "28,3,2027,14:30,2027-03-28T13:30:00Z,",
    "27,3,2027,'',2027-03-27T09:00:00Z,",
    "27,3,2027,8:05,2027-03-27T08:05:00Z,",
    "31,2,2027,9:00,,from",
    "27,3,'',9:00,,from",
    "'','','',9:00,,from",
    "27,3,2027,24:00,,from-time",
    "27,3,2027,9,,from-time",
    "27,3,2027,nine,,from-time"
  })
  void the_moment_is_london_time_and_what_cannot_be_read_names_its_field(
      String day, String month, String year, String time, Instant expected, String field) {
    PostForm form =
        form(Map.of("from-day", day, "from-month", month, "from-year", year, "from-time", time));
    assertThat(form.from(NOW, LONDON, problems)).isEqualTo(expected);
    assertThat(problems.getOf()).hasSize(field == null ? 0 : 1);
    if (field != null) {
      assertThat(problems.getOf()).containsKey(field);
      assertThat(problems.getOf().get(field)).doesNotStartWith("[");
    }
  }

  @ParameterizedTest
  @CsvSource({"DRAFT,''", "WITHDRAWN,''", "SCHEDULED,27", "PUBLISHED,27"})
  void the_moment_of_a_post_that_is_out_stands_in_the_form(PostState state, String day) {
    Instant from = Instant.parse("2026-06-27T08:05:00Z");
    PostForm form = PostForm.of(draft("Text", state, from), LONDON);
    assertThat(form.typed().getOrDefault("from-day", "")).isEqualTo(day);
    if (!day.isEmpty()) {
      assertThat(form.typed()).containsEntry("from-time", "09:05").containsEntry("from-month", "6");
    }
  }

  @Test
  void labels_are_parted_by_commas() {
    PostForm form = form(Map.of("labels", "Strike, Mental health"));
    assertThat(form.write(UUID.randomUUID()).labels()).containsExactly("Strike", " Mental health");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"\"Two\r\nlines\n\",true", "\"Two lines\",false", "\" Two\nlines\",false"})
  void words_are_the_same_but_for_line_ends_and_blanks_at_the_end(String text, boolean same) {
    PostForm form = form(Map.of("title", " Title ", "text", text));
    assertThat(form.says(draft("Two\nlines", PostState.DRAFT, null))).isEqualTo(same);
  }

  private static PostDraft draft(String text, PostState state, Instant from) {
    return new PostDraft(UUID.randomUUID(), 1, "title", "Title", text, List.of(), state, from);
  }

  private static PostForm form(Map<String, String> typed) {
    Map<String, String> all = new HashMap<>();
    PostForm.FIELDS.forEach(field -> all.put(field, ""));
    all.putAll(typed);
    return new PostForm(all);
  }
}
