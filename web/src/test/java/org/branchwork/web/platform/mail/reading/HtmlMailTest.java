package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message that is only a page, as text. */
class HtmlMailTest {

  @Test
  void a_page_is_read_as_somebody_would_read_it_and_nothing_is_fetched() {
    assertThat(Sample.read("html-only").text())
        .isEqualTo(
            """
            Dear branch,

            my rota was changed & nobody told me.
            It says:

            - Monday
            - Tuesday

            the rota

            Mon 9 to 5

            > Are you well?
            > Jo

            See the list <https://example.org/rota>.""");
  }

  @Test
  void a_picture_written_into_the_page_hides_no_words() {
    var mail = Sample.read("html-picture-inside");

    assertThat(mail.text()).isEqualTo("Before\n\nAfter");
    assertThat(mail.problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one<br>two | one/two",
        "<div>one</div><div>two</div> | one/two",
        "<p>one</p><p></p><p>two</p> | one//two",
        "<b>one</b> two | one two",
        "a<b>b</b>c | abc",
        "1 &lt; 2 | 1 < 2",
        "<pre>a  b\\nc</pre> | a  b/c",
        "<a href=https://x.example>https://x.example</a> | https://x.example",
        "<a href=javascript:alert(1)>here</a> | here",
        "<img src=https://t.example/1.gif>one | one",
        "<script>alert(1)</script><iframe src=//x>no</iframe>one | one",
        "<!-- hidden --><p>one | one",
        "<blockquote><p>one</p><p>two</p></blockquote> | > one/>/> two",
        "<STYLE>p{}</STYLE><title>t</title>one<script>'</scr'</script> two | one two",
        "<style>p{} | ''",
        "one</body></html>two | onetwo",
      })
  void elements_become_lines(String html, String lines) {
    assertThat(HtmlText.of(html.replace("\\n", "\n")).replace('\n', '/').strip()).isEqualTo(lines);
  }

  @Test
  void elements_within_elements_without_end_are_read() {
    assertThat(HtmlText.of("<div>".repeat(100_000) + "Deep")).isEqualTo("Deep");
    assertThat(HtmlText.of("<b><i>".repeat(20_000) + "Deep")).isEqualTo("Deep");
  }
}
