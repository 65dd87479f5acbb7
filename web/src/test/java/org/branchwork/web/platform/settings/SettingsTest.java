package org.branchwork.web.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.branchwork.casework.api.targets.AnswerTargets.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @ParameterizedTest
  @CsvSource({
    "https://branch.example, https://branch.example, true",
    "https://branch.example/, https://branch.example, true",
    "https://branch.example//, https://branch.example, true",
    "' http://127.0.0.1:8080 ', http://127.0.0.1:8080, false",
    "'', http://localhost:8080, false"
  })
  void the_public_address_has_no_slash_at_its_end(String set, String read, boolean secure) {
    PortalSettings settings = GivenSettings.of(Map.of("public.url", set));
    assertThat(settings.publicUrl()).isEqualTo(URI.create(read));
    assertThat(settings.secure()).isEqualTo(secure);
  }

  @Test
  void without_settings_it_is_no_demo_and_files_stay_beside_the_program() {
    PortalSettings settings = GivenSettings.of(Map.of());
    assertThat(settings.demo()).isFalse();
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("data"));
    assertThat(settings.text("branch.name", "otherwise")).isEqualTo("otherwise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void a_blank_setting_is_none(String blank) {
    assertThat(GivenSettings.of(Map.of("mail.host", blank)).text("mail.host")).isEmpty();
  }

  @Test
  void a_secret_is_base64_or_else_its_own_characters() {
    byte[] random = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    String written = Base64.getEncoder().encodeToString(random);
    assertThat(secret(written)).isEqualTo(random);
    assertThat(secret("sixteen letters!")).asString().isEqualTo("sixteen letters!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fifteen letters", "c2hvcnQ=", "MTIzNDU2Nzg5MDEyMzQ1"})
  void a_secret_of_less_than_16_bytes_is_refused_by_the_name_of_its_setting(String value) {
    assertThatThrownBy(() -> secret(value))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("branchwork.secret.form is shorter than 16 bytes")
        .hasMessageNotContaining(value);
  }

  @Test
  void a_missing_secret_is_refused_by_the_name_of_its_setting() {
    assertThatThrownBy(() -> GivenSettings.of(Map.of()).secret("form"))
        .hasMessage("branchwork.secret.form is missing");
  }

  @ParameterizedTest
  @CsvSource({", 5", "1, 1", "60, 60", "0, -1", "61, -1", "five, -1", "-3, -1"})
  void a_case_is_quiet_after_1_to_60_working_days(String set, int days) {
    CaseworkSettings casework = new CaseworkSettings();
    casework.settings = GivenSettings.of(set == null ? Map.of() : Map.of("quiet-days", set));
    if (days > 0) {
      assertThat(casework.quietDays()).isEqualTo(days);
    } else {
      assertThatThrownBy(casework::quietDays).hasMessageContaining("branchwork.branch.quiet-days");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", 5, 540, 1020",
    "MO-FR 09:00-17:00; SA 10:00-12:00, 6, 540, 1020",
    "MO-SU 00:00-24:00, 7, 0, 1440",
    "'', 5, 540, 1020",
    "';', 0, 0, 0",
    "MO-FR 9-5, 0, 0, 0",
    "MO-FR 09:00-12:00; FR 13:00-17:00, 0, 0, 0"
  })
  void the_branch_works_in_one_span_a_day(String set, int days, int from, int to) {
    AnswerSettings answers = new AnswerSettings();
    answers.settings = GivenSettings.of(set == null ? Map.of() : Map.of("working-hours", set));
    if (days > 0) {
      assertThat(answers.hours()).hasSize(days);
      assertThat(answers.hours().get(DayOfWeek.MONDAY)).isEqualTo(new Hours(from, to));
    } else {
      assertThatThrownBy(answers::hours).hasMessageContaining("branchwork.branch.working-hours");
    }
  }

  @ParameterizedTest
  @CsvSource({", 16", "1, 1", "200, 200", "0, -1", "201, -1", "two days, -1"})
  void a_member_is_answered_within_1_to_200_working_hours(String set, int hours) {
    AnswerSettings answers = new AnswerSettings();
    answers.settings = GivenSettings.of(set == null ? Map.of() : Map.of("first-answer-hours", set));
    if (hours > 0) {
      assertThat(answers.firstHours()).isEqualTo(hours);
      assertThat(answers.nextHours()).isEqualTo(24);
    } else {
      assertThatThrownBy(answers::firstHours)
          .hasMessageContaining("branchwork.branch.first-answer-hours");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", 21 42",
    "none, ''",
    "1, 1",
    "1 2, 1 2",
    "7  179, 7 179",
    "0, refused",
    "42 21, refused",
    "21 21, refused",
    "1 2 3, refused",
    "3651, refused",
    "'21,42', refused",
    "weekly, refused"
  })
  void donors_are_reminded_never_once_or_twice(String set, String read) {
    GivingSettings giving = new GivingSettings();
    giving.settings = GivenSettings.of(set == null ? Map.of() : Map.of("fund.reminder-days", set));
    if (read.equals("refused")) {
      assertThatThrownBy(giving::reminderDays)
          .hasMessageContaining("branchwork.fund.reminder-days");
    } else {
      assertThat(giving.reminderDays().stream().map(String::valueOf))
          .isEqualTo(read.isEmpty() ? List.of() : List.of(read.split(" ")));
    }
  }

  @ParameterizedTest
  @CsvSource({", 180", "43, 43", "3650, 3650", "42, -1", "0, -1", "3651, -1", "a year, -1"})
  void a_pledge_lapses_after_the_last_reminder_and_within_3650_days(String set, int days) {
    GivingSettings giving = new GivingSettings();
    giving.settings = GivenSettings.of(set == null ? Map.of() : Map.of("fund.lapse-days", set));
    if (days > 0) {
      assertThat(giving.lapseDays()).isEqualTo(days);
    } else {
      assertThatThrownBy(giving::lapseDays).hasMessageContaining("branchwork.fund.lapse-days");
    }
  }

  @ParameterizedTest
  @CsvSource({", 730", "1, 1", "3650, 3650", "0, -1", "3651, -1", "two years, -1"})
  void the_fund_keeps_whom_its_money_is_from_and_to_for_1_to_3650_days(String set, int days) {
    FundKeepingSettings keeping = new FundKeepingSettings();
    for (String key : List.of("fund.keep-giver-days", "fund.keep-claim-days")) {
      keeping.settings = GivenSettings.of(set == null ? Map.of() : Map.of(key, set));
      IntSupplier read = key.contains("giver") ? keeping::giverDays : keeping::claimDays;
      if (days > 0) {
        assertThat(read.getAsInt()).isEqualTo(days);
      } else {
        assertThatThrownBy(read::getAsInt).hasMessageContaining("branchwork." + key);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({", 30", "1, 1", "3650, 3650", "0, -1", "3651, -1", "a month, -1"})
  void a_mail_alone_opens_a_case_again_within_1_to_3650_days(String set, int days) {
    ReopenSettings reopen = new ReopenSettings();
    reopen.settings = GivenSettings.of(set == null ? Map.of() : Map.of("reopen-days", set));
    if (days > 0) {
      assertThat(reopen.reopenDays()).isEqualTo(days);
    } else {
      assertThatThrownBy(reopen::reopenDays).hasMessageContaining("branchwork.branch.reopen-days");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://union.example/join, https://union.example/join",
    "HTTPS://union.example/join, HTTPS://union.example/join",
    "http://union.example, http://union.example",
    "javascript:alert(1), ''",
    "data:text/html;x, ''",
    "//union.example, ''",
    "/join, ''",
    "https://union.example/two words, ''",
    "'', ''"
  })
  void only_web_addresses_become_links(String set, String link) {
    BranchSettings branch = GivenSettings.branch(Map.of("join-link", set, "exit-link", set));
    assertThat(branch.getJoinLink()).isEqualTo(link);
    assertThat(branch.getExitLink()).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "0800 000 000, tel:0800000000",
    "(01632) 960 001, tel:01632960001",
    "+44 1632 960001, tel:+441632960001",
    "+44 (0)1632 960 001, tel:+441632960001",
    "'', tel:"
  })
  void a_telephone_number_is_a_link_that_dials_it(String set, String link) {
    BranchSettings branch =
        GivenSettings.branch(Map.of("telephone", set, "call-centre.number", set));
    assertThat(branch.getTelephoneLink()).isEqualTo(link);
    assertThat(branch.getCallCentreLink()).isEqualTo(link);
  }

  private static byte[] secret(String value) {
    return GivenSettings.of(Map.of("secret.form", value)).secret("form");
  }
}
