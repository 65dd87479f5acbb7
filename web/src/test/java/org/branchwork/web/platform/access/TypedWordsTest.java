package org.branchwork.web.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "Tom & \"Jo\" | Tom &amp; &quot;Jo&quot;",
        "plain words | plain words",
      })
  void what_was_typed_is_given_back_as_text_and_never_as_markup(String typed, String shown) {
    assertThat(TypedWords.escape(typed)).isEqualTo(shown);
  }
}
