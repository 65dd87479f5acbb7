package org.branchwork.web.platform.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockEdgesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 2026-11-23T06:00:00Z",
        "2026-11-23T05:59:59.999999Z, 2026-11-23T05:59:59.999999Z",
        "2026-11-23T06:00:00Z, 2026-11-23T06:00:00Z",
        "2026-11-23T06:00:01Z, 2026-11-23T06:00:00Z"
      })
  void the_next_edge_is_a_door_or_a_post_whichever_comes_first(Instant post, Instant edge) {
    ClockEdges edges =
        new ClockEdges(
            GivenSettings.branch(Map.of("call-centre.hours", "MO-FR 06:00-24:00")),
            news(Optional.ofNullable(post)),
            new MovableClock("2026-11-23T05:00:00Z"));

    assertThat(edges.after(NOW)).isEqualTo(edge);
  }

  private static NewsSearch news(Optional<Instant> next) {
    return (NewsSearch)
        Proxy.newProxyInstance(
            ClockEdgesTest.class.getClassLoader(),
            new Class<?>[] {NewsSearch.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("nextPublication");
              return next;
            });
  }
}
