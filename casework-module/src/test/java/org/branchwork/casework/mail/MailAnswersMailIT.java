package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes once more before the branch replied answers her or his own message. */
class MailAnswersMailIT extends MailStory {

  private static final String ENQUIRER = "mina@example.org";

  private final String first = "<" + UUID.randomUUID() + "@example.org>";
  private final String reference = enquiry();

  private String enquiry() {
    database.told();
    arrive(
        MailPurpose.ENQUIRIES,
        from(ENQUIRER).about("My hours").between(first).saying("They were cut."));
    return database.told(CaseEvent.EnquiryReceived.class).stream()
        .findFirst()
        .orElseThrow()
        .reference();
  }

  @ParameterizedTest
  @CsvSource({
    "Re: My hours, nearest",
    "RE: my HOURS, behind one that nobody knows",
    "'', nearest",
    "Re: My hours, in the second answer"
  })
  void a_message_that_answers_a_filed_one_joins_its_case(String subject, String place) {
    String second = "<" + UUID.randomUUID() + "@example.org>";
    Read read = from("Mina@Example.org").about(subject.isEmpty() ? null : subject);
    if ("in the second answer".equals(place)) {
      arrive(MailPurpose.ENQUIRIES, read.between(second, first).saying("More."));
      read = read.between(null, second);
    } else if ("nearest".equals(place)) {
      read = read.between(second, first);
    } else {
      read = read.between(second, "<unknown@example.org>", first);
    }
    database.told();
    arrive(MailPurpose.ENQUIRIES, read.saying("And now this."));

    assertThat(mailOf(reference)).hasSize("in the second answer".equals(place) ? 3 : 2);
    assertThat(database.told(CaseEvent.EnquiryReceived.class)).isEmpty();
  }

  @Test
  void a_message_that_answers_a_filed_one_under_another_subject_waits_for_somebody() {
    long id =
        arrive(
            MailPurpose.ENQUIRIES,
            from(ENQUIRER).about("My manager").between(null, first).saying("He shouts."));

    assertThat(mailOf(reference)).hasSize(1);
    assertThat(item(id).reason()).isEqualTo(MailReason.OTHER_SUBJECT);
    assertThat(item(id).suggested()).isEqualTo(reference);
  }

  @Test
  void a_stranger_who_answers_a_filed_message_waits_as_a_possible_match() {
    long id =
        arrive(
            MailPurpose.ENQUIRIES,
            from("stranger@example.net")
                .about("Re: My hours")
                .between(null, first)
                .saying("Let me in."));

    assertThat(mailOf(reference)).hasSize(1);
    assertThat(item(id).reason()).isEqualTo(MailReason.POSSIBLE_MATCH);
  }

  @ParameterizedTest
  @CsvSource({"SYSTEM, 1", "STAFF, 0", "MEMBER, 0", "VISITOR, 0", "'', 0"})
  void nobody_but_the_job_learns_from_a_message_id_that_there_is_a_case(String kind, int cases)
      throws SQLException {
    String key = MailAnswered.messageKey(from(ENQUIRER).between(first).saying("Whatever."));
    try (Connection portal = CaseworkDatabase.as("branchwork_app").getConnection()) {
      portal.setAutoCommit(false);
      try (var tell = portal.prepareStatement("select set_config('branchwork.kind', ?, true)")) {
        tell.setString(1, kind);
        tell.execute();
      }
      try (var ask = portal.prepareStatement("select count(*) from casework.mail_answered(?)")) {
        ask.setString(1, key);
        ResultSet row = ask.executeQuery();
        row.next();
        assertThat(row.getInt(1)).isEqualTo(cases);
      }
      portal.rollback();
    }
  }
}
