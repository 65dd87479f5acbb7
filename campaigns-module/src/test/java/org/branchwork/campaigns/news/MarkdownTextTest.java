package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @Test
  void paragraphs_emphasis_lists_and_links_are_rendered() {
    assertThat(html("We **won**.\n\n- one\n- [two](/donate)"))
        .contains("<p>We <strong>won</strong>.</p>")
        .contains("<li>one</li>")
        .contains("href=\"/donate\"")
        .contains(">two</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "text <b onclick=alert(1)>bold</b>",
        "<div style='color:red'>",
        "<!-- hidden -->"
      })
  void typed_html_is_shown_and_never_obeyed(String typed) {
    assertThat(html(typed)).contains("&lt;").doesNotContainPattern("<(script|img|b |div|!--)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>"
      })
  void a_link_runs_no_script(String typed) {
    assertThat(html(typed).toLowerCase())
        .doesNotContainPattern("(href|src)=\"[^\"]*(javascript|data|vbscript):");
  }

  @ParameterizedTest
  @CsvSource({
    "'# a','<h2>a</h2>'",
    "'## a','<h2>a</h2>'",
    "'###### a','<h2>a</h2>'",
  })
  void the_first_heading_of_a_text_is_second_to_the_title(String typed, String rendered) {
    assertThat(html(typed).strip()).isEqualTo(rendered);
  }

  @Test
  void headings_never_skip_a_level_and_end_at_six() {
    assertThat(html("# a\n### b\n###### c\n# d\n## e").replace("\n", ""))
        .isEqualTo("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>");
    assertThat(html("# a\n## b\n### c\n#### d\n##### e\n###### f")).contains("<h6>f</h6>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![Our picket](https://elsewhere.example/a.jpg)",
        "![Our picket](//elsewhere.example/a.jpg)",
        "![Our picket](/\\elsewhere.example/a.jpg)",
        "![Our picket](a.jpg)"
      })
  void a_picture_from_elsewhere_becomes_a_link(String typed) {
    assertThat(html(typed)).doesNotContain("<img").contains(">Our picket</a>");
  }

  @Test
  void a_picture_of_the_portal_stays() {
    assertThat(html("![Our picket](/files/1/picket.jpg)"))
        .contains("<img src=\"/files/1/picket.jpg\" alt=\"Our picket\"");
  }

  @Test
  void the_lead_is_the_first_paragraph_in_plain_words() {
    assertThat(MarkdownText.lead("# Title\n\nWe **won** the\n[ballot](/x).\n\nMore."))
        .isEqualTo("We won the ballot.");
    assertThat(MarkdownText.lead("# Only a heading")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a,300,300", "a,301,300", "🌹,300,300", "🌹,301,300", "'ab ',200,300"})
  void a_lead_has_at_most_three_hundred_characters(String word, int times, int most) {
    String lead = MarkdownText.lead(word.repeat(times));
    assertThat(Wording.length(lead)).isLessThanOrEqualTo(most);
  }

  @Test
  void a_lead_is_cut_between_words_and_says_so() {
    assertThat(MarkdownText.lead("strike ".repeat(60))).endsWith("strike…").hasSizeLessThan(301);
  }

  private static String html(String markdown) {
    return MarkdownText.render(markdown).html();
  }
}
