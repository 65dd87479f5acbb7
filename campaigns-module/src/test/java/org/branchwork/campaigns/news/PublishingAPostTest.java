package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.campaigns.api.PostState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingAPostTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private final Post post = new Post(UUID.randomUUID());

  @BeforeEach
  void write() {
    post.moveTo("on-strike");
    post.word("On strike", "We are out.", List.of(), NOW);
  }

  @Test
  void a_new_post_is_a_draft() {
    assertThat(post.state(NOW)).isEqualTo(PostState.DRAFT);
  }

  @ParameterizedTest
  @CsvSource({"-1,SCHEDULED", "0,PUBLISHED", "1,PUBLISHED"})
  void a_post_is_public_from_its_very_moment_on(long nanosAfter, PostState state) {
    Instant from = NOW.plus(Duration.ofDays(3));
    post.publish(from, NOW);
    assertThat(post.state(from.plusNanos(nanosAfter))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "1989-12-31T23:59:59Z,post.from.too-early",
    "1990-01-01T00:00:00Z,",
    "2027-11-23T12:00:00Z,",
    "2027-11-23T12:00:01Z,post.from.too-late"
  })
  void a_moment_that_is_a_slip_of_the_pen_is_refused(Instant from, String refusal) {
    if (refusal == null) {
      post.publish(from, NOW);
      assertThat(post.publishedFrom()).isEqualTo(from);
    } else {
      assertThatThrownBy(() -> post.publish(from, NOW)).hasMessage(refusal);
      assertThat(post.state(NOW)).isEqualTo(PostState.DRAFT);
    }
  }

  @Test
  void a_draft_cannot_be_withdrawn() {
    assertThatThrownBy(() -> post.withdraw(NOW)).hasMessage("post.not-published");
  }

  @Test
  void a_post_is_withdrawn_once_and_may_be_published_again() {
    post.publish(NOW, NOW);
    post.withdraw(NOW);
    assertThat(post.state(NOW)).isEqualTo(PostState.WITHDRAWN);
    assertThatThrownBy(() -> post.withdraw(NOW)).hasMessage("post.not-published");
    post.publish(NOW, NOW);
    assertThat(post.state(NOW)).isEqualTo(PostState.PUBLISHED);
  }

  @Test
  void the_address_of_a_post_that_was_published_stays_even_when_withdrawn() {
    post.publish(NOW, NOW);
    post.withdraw(NOW);
    assertThatThrownBy(() -> post.moveTo("elsewhere")).isInstanceOf(IllegalStateException.class);
  }
}
