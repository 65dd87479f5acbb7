package org.branchwork.web.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.web.platform.identity.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSearchIT {

  private static final Actor AUDITOR =
      new Actor(UUID.randomUUID(), UUID.randomUUID(), Set.of("audit.read"));
  private static final AuditQuestion EVERYTHING =
      new AuditQuestion(null, null, null, null, null, false);

  @TempDir Path data;
  private SealBench bench;
  private final AuditSearch search = new AuditSearch();

  @BeforeEach
  void note_five_acts_an_hour_apart() {
    bench = new SealBench(data);
    search.jdbi = bench.transactions.jdbi();
    search.trail = bench.trail;
    search.clock = bench.clock;
    search.wall = account -> Set.of();
    act("first", "One", null);
    act("second", "Two", "EQ-0123-45CW");
    act("second", "One", "EQ-ABCD-EFHE");
    act("first", "Three", "EQ-0123-45CW");
    act("second", "Two", null);
  }

  @Test
  void pages_follow_each_other_and_together_show_every_row_once() {
    List<Long> seen = new ArrayList<>();
    String after = "";
    while (after != null) {
      AuditPart part = search.page(EVERYTHING, after, 2, AUDITOR).orElseThrow();
      part.lines().forEach(line -> seen.add(line.id()));
      after = part.next();
    }
    assertThat(seen).containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void what_is_hidden_from_a_reader_is_as_if_it_had_never_been() {
    search.wall = account -> account.equals(AUDITOR.accountId()) ? Set.of("EQ-0123-45CW") : null;
    bench.trail.refused("Merged", "EQ-ABCD-EFHE", "x", Map.of("with", "EQ-0123-45CW"));

    assertThat(search.page(EVERYTHING, "", 10, AUDITOR).orElseThrow().lines())
        .extracting(AuditLine::id)
        .containsExactly(5L, 3L, 1L);
    assertThat(about("EQ-0123-45CW")).isEmpty();
    assertThat(about("EQ-ZZZZ-ZZZZ")).isEmpty();
    assertThat(search.page(EVERYTHING, "", 2, AUDITOR).orElseThrow().lines())
        .extracting(AuditLine::subject)
        .containsExactly("EQ-ZZZZ-ZZZZ", "EQ-0123-45CW");
  }

  private List<AuditLine> about(String subject) {
    AuditQuestion question = new AuditQuestion(null, null, subject, null, null, false);
    return search.page(question, "", 10, AUDITOR).orElseThrow().lines();
  }

  @Test
  void rows_of_one_moment_are_told_apart_by_their_numbers() {
    bench.trail.refused("Four", null, "x", Map.of());
    bench.trail.refused("Four", null, "x", Map.of());
    AuditPart first = search.page(EVERYTHING, "", 1, AUDITOR).orElseThrow();
    AuditPart second = search.page(EVERYTHING, first.next(), 1, AUDITOR).orElseThrow();
    assertThat(first.lines().get(0).id()).isEqualTo(7);
    assertThat(second.lines().get(0).id()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "first, -, -, -, -, 4 1",
        "-, Two, -, -, -, 5 2",
        "second, Two, -, -, -, 5 2",
        "-, -, EQ-0123-45CW, -, -, 4 2",
        "-, -, -, 2026-11-22T13:00:00Z, -, 5 4",
        "-, -, -, -, 2026-11-22T12:00:00Z, 2 1",
        "-, -, -, 2026-11-22T11:00:00Z, 2026-11-22T12:00:00Z, 2",
        "nobody, -, -, -, -, ''"
      })
  void a_search_finds_what_was_asked_for_and_nothing_else(
      String who, String what, String which, Instant from, Instant until, String found) {
    AuditQuestion question = new AuditQuestion(who, what, which, from, until, false);
    assertThat(ids(question)).isEqualTo(found);
  }

  @Test
  void refused_attempts_can_be_seen_alone() {
    bench.transactions.jdbi().useHandle(h -> h.execute(ALLOWED));
    assertThat(ids(new AuditQuestion(null, null, null, null, null, true))).isEqualTo("5 4 3 2 1");
  }

  @Test
  void that_somebody_searched_stands_in_the_trail_and_leafing_on_does_not() {
    AuditQuestion question = new AuditQuestion("first", null, "EQ-0123-45CW", null, null, false);
    AuditPart part = search.page(question, "", 1, AUDITOR).orElseThrow();
    search.page(question, "0-0", 1, AUDITOR);
    search.page(EVERYTHING, "", 1, AUDITOR);

    List<AuditLine> noted =
        search
            .page(new AuditQuestion(null, "AuditSearched", null, null, null, false), "", 9, AUDITOR)
            .orElseThrow()
            .lines();
    assertThat(part.lines()).hasSize(1);
    assertThat(noted).hasSize(1);
    assertThat(noted.get(0).subject()).isEqualTo("EQ-0123-45CW");
    assertThat(noted.get(0).facts()).containsOnly(Map.entry("who", "first"));
  }

  @Test
  void a_place_that_was_made_up_is_no_place() {
    assertThat(search.page(EVERYTHING, "x' or true", 9, AUDITOR)).isEmpty();
  }

  @Test
  void who_may_not_read_the_trail_is_shown_nothing() {
    Actor other = new Actor(UUID.randomUUID(), UUID.randomUUID(), Set.of("operations.read"));
    assertThatThrownBy(() -> search.page(EVERYTHING, "", 9, other))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> search.seal(other)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void how_far_the_trail_is_sealed_is_told_and_when_it_lags() throws Exception {
    assertThat(search.seal(AUDITOR).rows()).isZero();
    bench.seal();
    SealState seal = search.seal(AUDITOR);
    assertThat(seal.rows()).isEqualTo(5);
    assertThat(seal.end()).isEqualTo(bench.rows.head().shown());
    assertThat(seal.late()).isFalse();

    bench.trail.refused("Six", null, "x", Map.of());
    assertThat(search.seal(AUDITOR).late()).isFalse();
    bench.clock.move(Duration.ofSeconds(61));
    assertThat(search.seal(AUDITOR).late()).isTrue();
  }

  private static final String ALLOWED =
      "insert into platform.audit_entry (event_id, at, actor, action, facts)"
          + " values (gen_random_uuid(), now(), 'a', 'Allowed', '{}')";

  private void act(String by, String action, String subject) {
    bench.trail.refused(action, subject, by, Map.of());
    bench.clock.move(Duration.ofHours(1));
  }

  private String ids(AuditQuestion question) {
    return String.join(
        " ",
        search.page(question, "", 9, AUDITOR).orElseThrow().lines().stream()
            .map(line -> String.valueOf(line.id()))
            .toList());
  }
}
