package org.branchwork.web.pages.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.web.pages.shared.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({
    "not-allowed,actions",
    "post.title.missing,title",
    "post.title.too-long,title",
    "post.text.missing,text",
    "post.text.too-long,text",
    "post.labels.malformed,labels",
    "post.labels.too-many,labels",
    "post.from.too-early,from",
    "post.from.too-late,from",
    "post.not-published,actions",
    "page.slug.malformed,slug",
    "page.slug.taken,slug",
    "page.title.missing,title",
    "page.title.too-long,title",
    "page.text.missing,text",
    "page.text.too-long,text",
    "page.already-published,actions",
    "page.not-published,actions"
  })
  void every_refusal_has_a_sentence_at_its_field(String key, String field) {
    Refusals.note(new CampaignsRuleBroken(key), problems);
    assertThat(problems.getOf()).containsOnlyKeys(field);
    assertThat(problems.getOf().get(field)).endsWith(".").doesNotStartWith("[");
  }

  @Test
  void fields_at_fault_are_listed_in_the_order_of_the_form() {
    Refusals.note(
        new CampaignsRuleBroken(List.of("post.title.missing", "post.text.missing")), problems);
    assertThat(problems.getAll())
        .extracting(Problems.Problem::field)
        .containsExactly("title", "text");
  }

  @ParameterizedTest
  @CsvSource({"post.changed,true", "page.changed,true", "post.title.missing,false"})
  void a_quicker_writer_is_told_from_a_mistake(String key, boolean quicker) {
    assertThat(Refusals.isQuickerWriter(new CampaignsRuleBroken(key))).isEqualTo(quicker);
  }
}
