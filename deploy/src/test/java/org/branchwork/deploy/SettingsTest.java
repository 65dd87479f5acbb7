package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @ParameterizedTest
  @CsvSource({
    "http.port, BRANCHWORK_HTTP_PORT",
    "secret.account-seal, BRANCHWORK_SECRET_ACCOUNT_SEAL",
    "imap.1.host, BRANCHWORK_IMAP_1_HOST",
  })
  void a_key_is_known_to_the_server_by_its_environment_variable(String key, String variable) {
    assertThat(Setting.variable(key)).isEqualTo(variable);
  }

  @Test
  void the_environment_wins_over_what_is_offered_later() {
    var settings = Settings.ofEnvironment(Map.of("BRANCHWORK_HTTP_PORT", "9000"));

    settings.offer("http.port", "8080");

    assertThat(settings.requireNumber("http.port")).isEqualTo(9000);
  }

  @Test
  void the_command_line_wins_over_the_environment() {
    var settings = Settings.ofEnvironment(Map.of("BRANCHWORK_HTTP_PORT", "9000"));

    settings.insist("http.port", "9001");

    assertThat(settings.requireNumber("http.port")).isEqualTo(9001);
  }

  @Test
  void a_malformed_value_stops_the_start_naming_the_key_but_not_the_value() {
    var environment = Map.of("BRANCHWORK_SECRET_FORM", "short-but-secret");

    assertThatThrownBy(() -> Settings.ofEnvironment(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("BRANCHWORK_SECRET_FORM")
        .hasMessageNotContaining("short-but-secret");
  }

  @Test
  void a_limit_that_cannot_be_read_stops_the_start_with_an_example() {
    var environment = Map.of("BRANCHWORK_LIMITS_SIGN_IN_PAIR", "many");

    assertThatThrownBy(() -> Settings.ofEnvironment(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("BRANCHWORK_LIMITS_SIGN_IN_PAIR")
        .hasMessageContaining("60, then 600 an hour");
  }

  @Test
  void a_missing_value_stops_the_start_naming_key_and_variable() {
    var settings = Settings.ofEnvironment(Map.of());

    assertThatThrownBy(() -> settings.require("secret.case"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("secret.case")
        .hasMessageContaining("BRANCHWORK_SECRET_CASE");
  }

  @Test
  void an_empty_variable_counts_as_not_given() {
    var settings = Settings.ofEnvironment(Map.of("BRANCHWORK_DB_URL", " "));

    assertThat(settings.find("db.url")).isEmpty();
  }

  @Test
  void the_server_is_never_told_how_to_alter_tables() {
    var settings =
        Settings.ofEnvironment(
            Map.of(
                "BRANCHWORK_DB_OWNER_USER", "branchwork_owner",
                "BRANCHWORK_DB_OWNER_PASSWORD", "one",
                "BRANCHWORK_DB_SUPERUSER_PASSWORD", "two",
                "BRANCHWORK_DB_PASSWORD", "three"));

    assertThat(settings.forTheServer()).containsOnlyKeys("BRANCHWORK_DB_PASSWORD");
  }

  @Test
  void a_misspelt_setting_is_noticed_and_other_programs_variables_are_not_ours() {
    var settings =
        Settings.ofEnvironment(
            Map.of(
                "BRANCHWORK_PUBLIK_URL", "x",
                "BRANCHWORK_LIMITS_SIGNIN_PAIR", "x",
                "PUBLIC_URL", "no address"));

    assertThat(settings.unknown())
        .containsExactlyInAnyOrder("BRANCHWORK_PUBLIK_URL", "BRANCHWORK_LIMITS_SIGNIN_PAIR");
  }

  @ParameterizedTest
  @CsvSource({"BRANCHWORK_DEMO", "BRANCHWORK_DEMO_CLOCK"})
  void a_demo_setting_outside_the_demo_is_refused(String variable) {
    var settings = Settings.ofEnvironment(Map.of(variable, "anything"));

    assertThatThrownBy(() -> DemoBranch.refuseSettings(settings)).isInstanceOf(Refusal.class);
  }
}
