package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type or read out: base32 keys, recovery codes, networks, devices. */
class KeysTest {

  /** The examples of RFC 4648, without padding. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32_is_that_of_the_standard(String plain, String encoded) {
    byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base32.encode(bytes)).isEqualTo(encoded);
    assertThat(Base32.decode(" " + encoded.toLowerCase() + "==")).isEqualTo(bytes);
  }

  @Test
  void a_key_with_another_character_is_refused() {
    assertThatThrownBy(() -> Base32.decode("MZX1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recovery_codes_come_in_tens_and_none_is_like_another() {
    List<String> codes = RecoveryCodes.draw();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(RecoveryCodes::looksRight);
  }

  @ParameterizedTest
  @CsvSource({
    "0123-4567-89AB-CDEF-GHJK-MNPQ, true",
    "o123 4567 89ab cdef ghjk mnpq, true",
    "0I23-4567-89AB-CDEF-GHJK-MNPQ, true",
    "0123-4567-89AB-CDEF-GHJK-MNP, false",
    "0123-4567-89AB-CDEF-GHJK-MNPU, false"
  })
  void a_recovery_code_is_read_as_it_was_meant(String typed, boolean right) {
    assertThat(RecoveryCodes.looksRight(typed)).isEqualTo(right);
  }

  @Test
  void what_is_kept_of_a_code_does_not_depend_on_how_it_is_typed() {
    String code = RecoveryCodes.draw().get(0);
    String typed = code.toLowerCase().replace("-", " ").replace("0", "o").replace("1", "l");
    assertThat(RecoveryCodes.hash(typed)).isEqualTo(RecoveryCodes.hash(code));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.250, true",
    "203.0.113.7, 203.0.114.7, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "localhost, example.org, true"
  })
  void neighbours_share_a_network_and_no_name_is_ever_looked_up(
      String one, String other, boolean same) {
    assertThat(Visits.network(one).equals(Visits.network(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/126.0 Safari/537.36 Edg/126.0 | Edge,"
            + " Windows",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/126.0 Safari/537.36 | Chrome, Android",
        "curl/8.0 | ''"
      })
  void a_device_is_named_by_browser_and_system(String userAgent, String device) {
    assertThat(Visits.device(userAgent)).isEqualTo(device);
  }
}
