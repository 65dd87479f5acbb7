package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
  @ParameterizedTest
  @CsvSource({
    "PORT, 0, false",
    "PORT, 1, true",
    "PORT, 65535, true",
    "PORT, 65536, false",
    "PORT, 080, true",
    "PORT, eighty, false",
    "PORT, -1, false",
    "PORT, 8080 , true",
    "ADDRESS, 127.0.0.1, true",
    "ADDRESS, 0.0.0.0, true",
    "ADDRESS, 255.255.255.255, true",
    "ADDRESS, 256.0.0.1, false",
    "ADDRESS, 1.2.3, false",
    "ADDRESS, ::1, true",
    "ADDRESS, localhost, false",
    "ADDRESSES, '127.0.0.1,10.0.0.0/8', true",
    "ADDRESSES, '127.0.0.1, ::1', true",
    "ADDRESSES, '127.0.0.1,', false",
    "ADDRESSES, 10.0.0.0/x, false",
    "WEB_ADDRESS, http://localhost:8080, true",
    "WEB_ADDRESS, https://portal.example.org, true",
    "WEB_ADDRESS, https://portal.example.org/, false",
    "WEB_ADDRESS, ftp://portal.example.org, false",
    "WEB_ADDRESS, portal.example.org, false",
    "WEB_ADDRESS, https://a b, false",
    "JDBC_URL, jdbc:postgresql://db.example.org:5432/branchwork, true",
    "JDBC_URL, jdbc:postgresql://db/branchwork?sslmode=verify-full, true",
    "JDBC_URL, jdbc:mysql://db/branchwork, false",
    "JDBC_URL, jdbc:postgresql://db, false",
    "RATE, '6, then 120 an hour', true",
    "RATE, '1, then 1 an hour', true",
    "RATE, '1000000, then 1000000 an hour', true",
    "RATE, '1000001, then 1 an hour', false",
    "RATE, '1, then 1000001 an hour', false",
    "RATE, '0, then 120 an hour', false",
    "RATE, '6, then 0 an hour', false",
    "RATE, '06, then 120 an hour', false",
    "RATE, '6,then 120 an hour', false",
    "RATE, '6, then 120 an hour and more', false",
    "RATE, '-6, then 120 an hour', false",
    "RATE, '6.5, then 120 an hour', false",
    "RATE, 120, false",
    "RATE, '', false",
    "OPENING_HOURS, MO-FR 06:00-24:00; SA 09:00-16:00, true",
    "OPENING_HOURS, SU 00:00-00:01;, true",
    "OPENING_HOURS, '', true",
    "OPENING_HOURS, ; MO 9:00-16:00, false",
    "OPENING_HOURS, FR-MO 09:00-16:00, false",
    "OPENING_HOURS, MO 16:00-16:00, false",
    "OPENING_HOURS, MO 16:00-24:01, false",
    "OPENING_HOURS, MO 16:00-25:00, false",
    "OPENING_HOURS, Monday 09:00-16:00, false",
    "PASSWORD, elevenchars, false",
    "PASSWORD, twelve chars, true",
    "TOTP_SECRET, ABCDEFGHIJKLMNOPQRSTUVWXYZ, true",
    "TOTP_SECRET, ABCDEFGHIJKLMNOPQRSTUVWXY, false",
    "TOTP_SECRET, abcdefghijklmnopqrstuvwxyz, false",
    "TOTP_SECRET, ABCDEFGHIJKLMNOPQRSTUVWXY1, false",
    "KEY, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, true",
    "KEY, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==, false",
    "KEY, not base64 at all, false",
  })
  void a_value_passes_only_in_the_form_its_setting_wants(Check check, String value, boolean holds) {
    assertThat(check.holds(value)).isEqualTo(holds);
  }
}
