package org.branchwork.web.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptLogTest {

  @ParameterizedTest(name = "kept {0}, failed {1}: {2}")
  @CsvSource({
    ", , false",
    "2026-11-02T10:00:00Z, , false",
    ", 2026-11-02T10:00:00Z, true",
    "2026-11-02T10:00:00Z, 2026-11-02T10:00:00Z, true",
    "2026-11-02T10:00:01Z, 2026-11-02T10:00:00Z, false",
    "2026-11-02T10:00:00Z, 2026-11-02T10:00:01Z, true"
  })
  void the_log_is_not_kept_when_the_latest_try_failed(Instant kept, Instant failed, boolean fails) {
    var log = new KeptLog(true, Optional.ofNullable(kept), Optional.ofNullable(failed), 1);
    assertThat(log.fails()).isEqualTo(fails);
  }
}
