package org.branchwork.web.platform.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCacheTest {

  private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");

  private final MovableClock clock = new MovableClock("2026-11-23T05:59:59Z");
  private final PageCache cache = new PageCache(clock, 10_000);

  @Test
  void nothing_is_kept_before_somebody_looked() {
    cache.keep("/contact", page("shut"));

    assertThat(cache.find("/contact")).isEmpty();
  }

  @Test
  void a_page_is_served_until_the_last_moment_before_the_edge_of_the_clock() {
    cache.begin(SIX);
    cache.keep("/contact", page("shut"));
    clock.move(Duration.ofNanos(999_999_999));
    assertThat(cache.find("/contact")).isPresent();

    clock.move(Duration.ofNanos(1));

    assertThat(cache.find("/contact")).isEmpty();
    cache.keep("/contact", page("open"));
    assertThat(cache.find("/contact")).as("the next edge is not known yet").isEmpty();
  }

  @Test
  void a_dropped_page_is_not_served_and_none_is_kept_until_the_next_look() {
    cache.begin(SIX);
    cache.keep("/news", page("old"));
    cache.drop();
    cache.keep("/news", page("new"));
    assertThat(cache.find("/news")).isEmpty();

    cache.begin(SIX);
    cache.keep("/news", page("new"));

    assertThat(cache.find("/news")).isPresent();
  }

  @Test
  void a_page_rendered_across_a_change_is_never_served() {
    cache.begin(SIX);
    CachedPage begunBefore = page("old");
    cache.drop();
    cache.begin(SIX);

    cache.keep("/news", begunBefore);

    assertThat(cache.find("/news")).isEmpty();
  }

  @Test
  void when_the_bytes_run_out_the_page_unused_for_longest_goes() {
    PageCache small = new PageCache(clock, 2 * page("one page").bytes());
    small.begin(SIX);
    for (String path : List.of("/a", "/b")) {
      small.keep(path, page("one page", small));
      clock.move(Duration.ofMillis(1));
    }
    assertThat(small.find("/a")).isPresent();

    small.keep("/c", page("one page", small));

    assertThat(small.find("/a")).isPresent();
    assertThat(small.find("/b")).isEmpty();
    assertThat(small.find("/c")).isPresent();
  }

  @Test
  void a_page_larger_than_all_room_is_let_go() {
    cache.begin(SIX);
    cache.keep("/a", page("a"));
    cache.keep("/large", page("x".repeat(10_001)));

    assertThat(cache.find("/large")).isEmpty();
    assertThat(cache.find("/a")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                | false",
        "gzip             | true",
        "br, GZIP;q=0.5   | true",
        "gzip;q=0         | false",
        "gzip; q=0.00     | false",
        "gzip;q=0.001     | true",
        "deflate, br      | false",
        "x-gzipped        | false"
      })
  void compression_is_for_those_who_take_it(String accepted, boolean takes) {
    assertThat(CachedPage.takesGzip(accepted)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '~',
      value = {
        "-               | false",
        "\"a\"           | true",
        "W/\"a\"         | true",
        "\"b\", \"a\"    | true",
        "*               | true",
        "\"b\"           | false",
        "a               | false"
      })
  void a_tag_is_found_in_a_list(String tags, boolean found) {
    assertThat(CachedPage.names(tags, "\"a\"")).isEqualTo(found);
  }

  private CachedPage page(String text) {
    return page(text, cache);
  }

  private static CachedPage page(String text, PageCache cache) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CachedPage(cache.spell(), "text/html;charset=UTF-8", List.of(), bytes);
  }
}
