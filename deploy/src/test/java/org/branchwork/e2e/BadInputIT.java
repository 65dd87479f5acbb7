package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs get wrong: each refusal says which field and how to mend it. */
class BadInputIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static EnquiryPost form() {
    return new EnquiryPost(portal.atDeskWithoutScript(), portal.url());
  }

  private static void refused(APIResponse answer, String field, String sentence) {
    assertThat(answer.text())
        .contains("<title>Error: ")
        .contains("href=\"#" + field + "\"")
        .contains(sentence)
        .contains("A brief message.");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name, Enter your name",
    "message, '   ', message, Tell us in a few words",
    "telephone, oh one six three two, telephone, in digits",
    "email, kim at example, email, like name@example.org",
    "email, kim@example, email, like name@example.org",
  })
  void a_field_that_cannot_be_read_is_named_with_the_way_to_mend_it(
      String field, String value, String named, String sentence) {
    var answer = form().with(field, value).check().text();

    assertThat(answer)
        .contains("<title>Error: ")
        .contains("href=\"#" + named + "\"")
        .contains(sentence);
  }

  @Test
  void one_way_of_contact_is_enough_and_none_is_not() {
    assertThat(form().with("email", "").check().text()).contains("Check your answers");
    assertThat(form().with("telephone", "").check().text()).contains("Check your answers");
    refused(form().with("telephone", "").with("email", "").check(), "telephone", "so that we can");
  }

  @Test
  void a_name_of_one_letter_and_signs_of_any_script_are_taken() {
    var answer = form().with("name", "Ж").with("message", "A\u0007 bell \uD83D\uDE1F.").check();

    assertThat(answer.text()).contains("Check your answers").contains("\uD83D\uDE1F");
  }

  @ParameterizedTest
  @CsvSource({
    "31, 2, 2026, There is no 31/2/2026",
    "29, 2, 2025, There is no 29/2/2025",
    "1, 13, 2026, There is no 1/13/2026",
    "1, 1, 26, four digits",
    "first, 1, 2026, as numbers",
    "1, '', 2026, as numbers",
  })
  void a_day_that_is_not_in_the_calendar_is_refused(
      String day, String month, String year, String sentence) {
    var form = form().with("happened-day", day).with("happened-month", month);

    refused(form.with("happened-year", year).check(), "happened", sentence);
  }

  @Test
  void what_happened_cannot_lie_in_the_future_but_today_can() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    assertThat(happened(today).text()).contains("Check your answers");
    refused(happened(today.plusDays(1)), "happened", "today or in the past");
  }

  private static APIResponse happened(LocalDate day) {
    return form()
        .with("happened-day", "" + day.getDayOfMonth())
        .with("happened-month", "" + day.getMonthValue())
        .with("happened-year", "" + day.getYear())
        .check();
  }

  @ParameterizedTest
  @CsvSource({"20000, true", "20001, false"})
  void a_message_has_a_limit_that_is_told(int length, boolean taken) {
    var answer = form().with("message", "m".repeat(length)).check().text();

    assertThat(answer).contains(taken ? "Check your answers" : "at most 20,000 can be kept");
  }

  @Test
  void ten_megabytes_of_text_come_back_with_a_sentence() {
    var answer = form().with("message", "long ".repeat(2_097_152)).check().text();

    assertThat(answer).contains("at most 20,000 can be kept").hasSizeGreaterThan(10_000_000);
  }

  @Test
  void thirty_files_are_too_many_and_ten_are_not() {
    var thirty = form();
    for (int i = 1; i <= 30; i++) thirty.file("page" + i + ".txt", "text/plain", bytes("page"));
    refused(thirty.check(), "files", "At most 10 files");

    var ten = form();
    for (int i = 1; i <= 10; i++) ten.file("page" + i + ".txt", "text/plain", bytes("page"));
    assertThat(ten.check().text()).contains("Check your answers").contains("page10.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<html><script>alert(1)</script></html>",
      })
  void a_file_that_is_not_what_its_name_says_is_refused(String content) {
    refused(
        form().file("photo.jpg", "image/jpeg", bytes(content)).check(),
        "files",
        "photo.jpg is not what its name says");
  }

  @Test
  void a_post_above_the_limit_gets_a_plain_page_that_says_the_limit() {
    var form = form();
    for (int i = 0; i < 5; i++) form.file(i + ".txt", "text/plain", new byte[9 * 1024 * 1024]);
    var answer = form.check();

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("at most 40 MB");
  }

  @Test
  void a_tampered_form_is_not_sent_and_what_was_typed_comes_back() {
    var form = form();
    var token = form.field("token");
    var changed = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    var answer = form.with("token", changed).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Nothing was sent").contains("A brief message.");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://elsewhere.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void a_post_from_another_site_is_refused(String header, String value) {
    assertThat(form().header(header, value).send().status()).isEqualTo(403);
  }

  @Test
  void the_same_form_sent_twice_is_one_enquiry() {
    var form = form();
    form.check();

    assertThat(reference(form.send())).isEqualTo(reference(form.send()));
    assertThat(reference(form().send())).isNotEqualTo(reference(form.send()));
  }

  private static String reference(APIResponse answer) {
    return answer.text().replaceAll("(?s).*id=\"reference\">([^<]*)<.*", "$1");
  }

  @Test
  void a_wrong_key_a_wrong_reference_and_a_mistyped_one_answer_the_same_bytes() {
    var visitor = portal.atDeskWithoutScript();
    String reference = reference(form().send());
    var requests = visitor.page().context().request();
    String wrongKey = requests.get(portal.url() + "/enquiry/" + reference + "?key=wrong").text();

    assertThat(requests.get(portal.url() + "/enquiry/EQ-0123-45CW?key=wrong").text())
        .isEqualTo(wrongKey);
    assertThat(requests.get(portal.url() + "/enquiry/EQ-0123-45CX?key=wrong").text())
        .isEqualTo(wrongKey);
    assertThat(requests.get(portal.url() + "/enquiry/" + reference).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "EQ-0123-45CX, at least one character is wrong",
    "hello, the letters EQ and eight",
  })
  void a_mistyped_reference_gets_a_helpful_sentence(String typed, String sentence) {
    var page = portal.onPhoneWithoutScript().open("/enquiry").page();
    page.fill("#reference", typed);
    page.click("form .btn");

    assertThat(page.content()).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contact", "/", "/news", "/donate", "/privacy"})
  void a_public_page_takes_no_post(String path) {
    var requests = portal.atDeskWithoutScript().page().context().request();

    assertThat(requests.post(portal.url() + path).status()).isEqualTo(405);
    assertThat(requests.delete(portal.url() + path).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "OPTIONS"})
  void a_method_that_means_nothing_here_is_refused_as_such(String method) {
    var requests = portal.atDeskWithoutScript().page().context().request();
    for (String path : new String[] {"/contact", "/my", "/portal/cases", "/assets/public.css"}) {
      var answer = requests.fetch(portal.url() + path, RequestOptions.create().setMethod(method));
      assertThat(answer.status()).as(path).isEqualTo(405);
    }
  }

  @Test
  void a_form_whose_parts_cannot_be_told_apart_is_no_fault_of_ours() {
    var requests = portal.atDeskWithoutScript().page().context().request();
    var garbled = RequestOptions.create().setHeader("Content-Type", "multipart/form-data");
    var answer = requests.post(portal.url() + "/contact/enquiry", garbled.setData("garbled"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Go back and try again").contains("href=\"/contact\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/contact/sent",
        "/contact/enquiry?do=send&name=A&message=B&email=a@example.org",
        "/my?email=robin@example.org",
        "/portal/sign-out",
      })
  void a_get_changes_nothing(String path) {
    var visitor = portal.atDeskWithoutScript().open(path);

    assertThat(visitor.page().content())
        .doesNotContain("We have received your enquiry")
        .doesNotContain("Look into your mailbox");
  }

  @Test
  void every_answer_carries_the_safe_headers_and_no_product_name() {
    var requests = portal.atDeskWithoutScript().page().context().request();
    for (String path : new String[] {"/contact", "/nothing", "/assets/public.css", "/enquiry"}) {
      var headers = requests.get(portal.url() + path, RequestOptions.create()).headers();
      assertThat(headers)
          .as(path)
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .doesNotContainKeys("server", "x-powered-by", "set-cookie");
      assertThat(headers.get("content-security-policy"))
          .contains("script-src 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
