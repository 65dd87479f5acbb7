package org.branchwork.web.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6, then 120 an hour           | 6       | 120     | 30000000   | 150000000",
        "1, then 1 an hour             | 1       | 1       | 3600000000 | 0",
        "1000000, then 1000000 an hour | 1000000 | 1000000 | 3600       | 3599996400"
      })
  void a_rate_reads_as_it_is_said(String said, int atOnce, int anHour, long each, long slack) {
    Rate rate = Rate.parse(said).orElseThrow();
    assertThat(rate).isEqualTo(new Rate(atOnce, anHour));
    assertThat(rate.eachMicros()).isEqualTo(each);
    assertThat(rate.slackMicros()).isEqualTo(slack);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6",
        "0, then 120 an hour",
        "6, then 0 an hour",
        "1000001, then 1 an hour",
        "6, then 1000001 an hour",
        "-6, then 120 an hour",
        "6.5, then 120 an hour",
        " 6, then 120 an hour"
      })
  void whatever_else_is_no_rate(String said) {
    assertThat(Rate.parse(said)).isEmpty();
  }

  @Test
  void a_setting_stands_in_for_what_holds_without_it() {
    var settings = GivenSettings.of(Map.of("limits.sign-in.pair", "2, then 60 an hour"));
    assertThat(Limit.SIGN_IN_PAIR.rate(settings)).isEqualTo(new Rate(2, 60));
    assertThat(Limit.SIGN_IN_DEVICE.rate(settings)).isEqualTo(new Rate(6, 120));
  }

  @Test
  void a_malformed_setting_is_refused_by_its_name() {
    var settings = GivenSettings.of(Map.of("limits.my.form", "many"));
    assertThatThrownBy(() -> Limit.MY_FORM.rate(settings))
        .hasMessage("branchwork.limits.my.form is malformed");
  }
}
