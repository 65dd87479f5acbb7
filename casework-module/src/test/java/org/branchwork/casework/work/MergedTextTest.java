package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.branchwork.casework.api.texts.MergeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{membr}}",
        "{{}}",
        "{{Member}}",
        "{{member",
        "member}}",
        "{{{{member}}}}",
        "{{a {b}}"
      })
  void a_field_that_is_not_known_or_not_closed_is_refused(String text) {
    assertThatThrownBy(() -> MergedText.requireKnownFields(text))
        .hasMessageContaining("prepared.field");
  }

  @ParameterizedTest
  @EnumSource(MergeField.class)
  void every_field_is_known_by_its_name(MergeField field) {
    String text = "Dear {{" + field.written() + "}}, {{ " + field.written() + " }} {one} [[x]]";
    assertThatCode(() -> MergedText.requireKnownFields(text)).doesNotThrowAnyException();
  }

  @Test
  void a_field_without_a_value_is_shown_as_a_gap() {
    String filled =
        MergedText.fill(
            "Dear {{member}} of {{ employer }}, {{today}}",
            Map.of(MergeField.MEMBER, "Mina $1 {{reference}}", MergeField.EMPLOYER, ""));
    assertThat(filled).isEqualTo("Dear Mina $1 {{reference}} of [[employer]], [[today]]");
    assertThat(MergeField.isLeftIn(filled)).isTrue();
    assertThat(MergeField.isLeftIn("Dear Mina of [[elsewhere]], [employer]")).isFalse();
  }
}
