package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailWordsTest {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("texts.mail");

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void every_template_has_a_subject_and_a_text_with_its_link(MailTemplate template) {
    String subject = WORDS.getString("mail." + template.key() + ".subject");
    String text = WORDS.getString("mail." + template.key() + ".text");
    assertThat(subject).isNotBlank().doesNotContain("{", "\n", "\r").hasSizeLessThan(60);
    assertThat(text).contains("\n{link}\n").endsWith("\n");
    for (String answers : List.of("unread", "read")) {
      String whole = text.replace("{answers}", WORDS.getString("mail.answers." + answers));
      assertThat(whole.replace("{link}", "")).doesNotContain("{", "}");
      assertThat(whole.lines()).allMatch(line -> line.length() <= 76);
    }
  }

  @Test
  void no_mail_names_the_matter_or_the_union() {
    for (String key : Collections.list(WORDS.getKeys())) {
      assertThat(WORDS.getString(key).toLowerCase(Locale.ENGLISH))
          .as(key)
          .doesNotContain("union", "branch", "case", "enquiry", "grievance", "rep ", "officer")
          .doesNotContain("member", "employ", "workplace", "strike", "dispute");
    }
  }

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void the_page_of_operations_has_words_for_every_template(MailTemplate template) {
    ResourceBundle operations = ResourceBundle.getBundle("texts.operations");
    assertThat(operations.getString("operations.mail." + template.key())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void a_template_is_found_by_its_key(MailTemplate template) {
    assertThat(MailTemplate.of(template.key())).isEqualTo(template);
  }
}
