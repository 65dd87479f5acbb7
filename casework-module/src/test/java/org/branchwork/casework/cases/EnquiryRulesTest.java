package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnquiryRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int MEBIBYTES_10 = 10 * 1024 * 1024;

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("name", 200),
        Arguments.of("telephone", 50),
        Arguments.of("membershipNumber", 40),
        Arguments.of("employer", 200),
        Arguments.of("workplace", 200),
        Arguments.of("message", 20_000),
        Arguments.of("safeContact", 500),
        Arguments.of("language", 200),
        Arguments.of("adjustments", 500),
        Arguments.of("representative", 500));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void each_answer_has_its_limit_counted_in_characters(String field, int most) {
    SendEnquiry kept = checked(with(field, "🦆".repeat(most)));
    assertThat(kept).extracting(field).isEqualTo("🦆".repeat(most));
    refused(with(field, "🦆".repeat(most + 1)), "enquiry." + field);
  }

  @Test
  void only_name_message_and_one_way_of_contact_are_required() {
    checked(enquiry("M", "1", null, "?", null, null));
    checked(enquiry("M", null, "m@x", "?", null, null));
    refused(enquiry(" ", "1", null, "?", null, null), "enquiry.name");
    refused(enquiry("M", " ", "\u0000", "?", null, null), "enquiry.contact");
    refused(enquiry("M", "1", null, "\n", null, null), "enquiry.message");
  }

  @ParameterizedTest
  @CsvSource({
    "m@x, true",
    "mina.o'hara+union@example.org, true",
    "mína@exämple.org, true",
    "m, false",
    "@x, false",
    "m@, false",
    "m@x@y, false",
    "m m@x, false",
    "'m,n@x', false",
    "<m@x>, false"
  })
  void an_address_has_the_form_of_one(String email, boolean taken) {
    SendEnquiry enquiry = enquiry("M", null, email, "?", null, null);
    if (taken) {
      assertThat(checked(enquiry).email()).isEqualTo(email);
    } else {
      refused(enquiry, "enquiry.email");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, , ''",
    "2026-11-24, , enquiry.happenedOn",
    "1899-12-31, , enquiry.happenedOn",
    ", 2027-02-01, ''",
    ", 2201-01-01, enquiry.lastDayOfEmployment"
  })
  void a_matter_lies_in_the_past_and_a_last_day_may_come(
      LocalDate happened, LocalDate lastDay, String refusal) {
    SendEnquiry enquiry = enquiry("M", "1", null, "?", happened, lastDay);
    if (refusal.isEmpty()) {
      checked(enquiry);
    } else {
      refused(enquiry, refusal);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,1,true", "10,1,true", "11,1,false", "1,0,false"})
  void at_most_ten_files_none_empty(int count, int bytes, boolean taken) {
    files(Collections.nCopies(count, file("a", "text/plain", bytes)), taken);
  }

  @Test
  void a_file_has_at_most_ten_mebibytes_a_name_and_a_type() {
    files(List.of(file("a", "text/plain", MEBIBYTES_10)), true);
    files(List.of(file("a", "text/plain", MEBIBYTES_10 + 1)), false);
    files(List.of(file("n".repeat(200), "text/plain", 1)), true);
    files(List.of(file("n".repeat(201), "text/plain", 1)), false);
    files(List.of(file("a", "text/html\r\nX: y", 1)), false);
    files(List.of(file("a", null, 1)), false);
    assertThat(EnquiryRules.files(List.of(file("../b.txt", "text/plain", 1)), "answer.files"))
        .extracting(NewFile::name)
        .containsExactly("b.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 65})
  void a_form_key_has_16_to_64_characters(int length) {
    assertThatThrownBy(() -> EnquiryRules.requireFormKey("k".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> EnquiryRules.requireFormKey("k".repeat(16))).doesNotThrowAnyException();
    assertThatCode(() -> EnquiryRules.requireFormKey("k".repeat(64))).doesNotThrowAnyException();
  }

  @Test
  void an_answer_needs_words_or_a_file() {
    List<NewFile> file = List.of(file("a", "text/plain", 1));
    assertThat(EnquiryRules.textWithFiles(" ", file, "answer.text")).isEmpty();
    assertThatThrownBy(() -> EnquiryRules.textWithFiles(" ", List.of(), "answer.text"))
        .hasMessage("answer.text");
  }

  private static void files(List<NewFile> files, boolean taken) {
    if (taken) {
      assertThat(EnquiryRules.files(files, "answer.files")).hasSameSizeAs(files);
    } else {
      assertThatThrownBy(() -> EnquiryRules.files(files, "answer.files"))
          .isInstanceOf(CaseworkRuleBroken.class)
          .hasMessage("answer.files");
    }
  }

  private static NewFile file(String name, String type, int bytes) {
    return new NewFile(name, type, new byte[bytes]);
  }

  private static SendEnquiry checked(SendEnquiry enquiry) {
    return EnquiryRules.checked(enquiry, TODAY);
  }

  private static void refused(SendEnquiry enquiry, String key) {
    assertThatThrownBy(() -> checked(enquiry))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage(key);
  }

  private static SendEnquiry enquiry(
      String name,
      String telephone,
      String email,
      String message,
      LocalDate happened,
      LocalDate lastDay) {
    return new SendEnquiry(
        "0123456789abcdef",
        name,
        telephone,
        email,
        null,
        null,
        null,
        message,
        happened,
        lastDay,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static SendEnquiry with(String field, String value) {
    return new SendEnquiry(
        "0123456789abcdef",
        field.equals("name") ? value : "Mina",
        field.equals("telephone") ? value : "1",
        null,
        field.equals("membershipNumber") ? value : null,
        field.equals("employer") ? value : null,
        field.equals("workplace") ? value : null,
        field.equals("message") ? value : "?",
        null,
        null,
        false,
        null,
        null,
        field.equals("safeContact") ? value : null,
        field.equals("language") ? value : null,
        field.equals("adjustments") ? value : null,
        field.equals("representative") ? value : null,
        List.of());
  }
}
