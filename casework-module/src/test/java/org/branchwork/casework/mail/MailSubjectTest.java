package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an answer is about something else. */
class MailSubjectTest {

  private static final String NOTICE = "There is a message for you";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "There is a message for you | false",
        "Re: There is a message for you | false",
        "AW: RE: Fwd: there is a  message for you | false",
        "Re[2]: There is a message for you | false",
        "RE: [EXTERNAL] There is a message for you | false",
        "[EXT] Re: There is a message for you. | false",
        "Re: There is a message for you (EQ-8XK4-2M9Q) | false",
        "EQ-8XK4-2M9Q | false",
        "Re: | false",
        "'' | false",
        "- | false",
        "Re: There is a message for you all | true",
        "Re: Something new | true",
        "Re: EQ-8XK4-2M9Q something new | true",
        "Reply | true"
      })
  void only_what_people_changed_is_a_change(String subject, boolean changed) {
    assertThat(MailSubject.changed(subject, List.of(NOTICE))).isEqualTo(changed);
  }

  @Test
  void without_a_known_subject_to_compare_with_nothing_has_changed() {
    assertThat(MailSubject.changed("New", List.of())).isFalse();
    assertThat(MailSubject.changed("New", Arrays.asList(NOTICE, null))).isFalse();
  }

  @Test
  void of_several_mails_answered_one_is_enough() {
    assertThat(MailSubject.changed("Re: Two", List.of("One", "Two"))).isFalse();
  }
}
