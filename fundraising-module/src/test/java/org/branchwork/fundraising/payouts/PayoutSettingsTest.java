package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutSettingsTest {

  private static final String COLUMNS = "branchwork.payouts.unity.columns";
  private static final String USER_NUMBER = "branchwork.payouts.bacs.user-number";

  @Test
  void without_settings_the_banks_usual_order_holds_and_there_is_no_number_with_bacs() {
    PayoutSettings settings = started(Map.of());
    assertThat(settings.unityColumns()).isEqualTo(UnityColumn.USUAL);
    assertThat(settings.bacsUserNumber()).isEmpty();
  }

  @Test
  void a_branch_sets_the_order_of_the_columns_and_its_number() {
    PayoutSettings settings =
        started(
            Map.of(
                COLUMNS, "date, name, sort-code, account-number, amount, reference",
                USER_NUMBER, " 123456 "));
    assertThat(settings.unityColumns()).startsWith(UnityColumn.DATE, UnityColumn.NAME);
    assertThat(settings.bacsUserNumber()).isEqualTo("123456");
  }

  @ParameterizedTest
  @CsvSource({
    COLUMNS + ", name, 'branchwork.payouts.unity.columns: '",
    COLUMNS + ", colour, 'branchwork.payouts.unity.columns: \"colour\" is no column'",
    USER_NUMBER + ", 12345, branchwork.payouts.bacs.user-number is not a service user number",
    USER_NUMBER + ", 1234567, branchwork.payouts.bacs.user-number is not a service user number"
  })
  void a_setting_that_cannot_be_read_stops_the_start(String key, String value, String said) {
    assertThatThrownBy(() -> started(Map.of(key, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(said);
  }

  private static PayoutSettings started(Map<String, String> written) {
    PayoutSettings settings = new PayoutSettings();
    settings.config = PayoutBeans.config(written);
    settings.read();
    return settings;
  }
}
