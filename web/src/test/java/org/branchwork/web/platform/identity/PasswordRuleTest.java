package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @CsvSource({
    "11, password.short",
    "12, ",
    "64, ",
    "200, ",
    "201, password.long",
  })
  void only_length_counts(int length, String key) {
    String password = "kettle window teapot ".repeat(12).substring(0, length);
    assertThat(broken(password)).isEqualTo(Optional.ofNullable(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "пароль без мудрости",
        "🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖",
        "4711 0815 2337"
      })
  void no_kind_of_character_is_asked_for(String password) {
    assertThat(broken(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "QWERTYUIOP123",
        "123456789123",
        "Welcome-2026!!!",
        "UnionSolidarity2026",
        "Branchwork!!1234",
        "passwordpassword",
        "P4$$w0rdP4$$w0rd",
        "5tr1ke-Un10n-!!",
        "ManchesterUnited99",
        "TradeUnionBranch1",
        "qazwsx 123 edc!!",
        "1qaz2wsx3edc",
        "zaq1xsw2cde3",
        "asdfqwerzxcv",
        "197719771977",
        "aaaaaaaaaaaa"
      })
  void a_well_known_password_is_refused_whatever_stands_around_it(String password) {
    assertThat(broken(password)).contains("password.common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Kettlewell 1",
        "annkettle@branch.example",
        "annkettle-123456",
        "4nn_k3ttl3w3ll"
      })
  void ones_own_name_or_address_is_refused(String password) {
    assertThat(broken(password)).contains("password.personal");
  }

  @Test
  void the_list_ships_with_the_portal_and_holds_more_than_ten_thousand() throws IOException {
    try (InputStream list =
        PasswordRule.class.getResourceAsStream("/access/common-passwords.txt")) {
      List<String> all =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(all).hasSizeGreaterThan(10_000).doesNotHaveDuplicates();
      assertThat(all).allMatch(p -> p.length() >= PasswordRule.SHORTEST);
      assertThat(all).allMatch(p -> broken(p).isPresent());
    }
  }

  private static Optional<String> broken(String password) {
    return PasswordRule.broken(password, "annkettle@branch.example", "Ann Kettlewell");
  }
}
