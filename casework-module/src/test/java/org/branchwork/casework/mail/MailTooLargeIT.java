package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.JOB;

import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a message too large to be fetched, its sender is told and the branch decides. */
class MailTooLargeIT extends MailStory {

  private static final String STRANGER = "stranger@example.net";

  @ParameterizedTest
  @CsvSource({
    "PERSON, ENQUIRIES, true",
    "PERSON, REPLIES, true",
    "PERSON, BOUNCES, false",
    "PROGRAM, ENQUIRIES, false",
    "BOUNCE, REPLIES, false",
    "NOBODY, ENQUIRIES, false",
    "EMPLOYER, ENQUIRIES, true"
  })
  void whoever_sent_what_is_too_large_is_told_unless_it_was_a_program(
      String sender, MailPurpose purpose, boolean told) {
    Read read = from(sender.equals("EMPLOYER") ? "ann@council.gov.uk" : STRANGER);
    read =
        switch (sender) {
          case "PROGRAM" -> read.byProgram();
          case "BOUNCE" -> read.returned();
          case "NOBODY" -> from(null);
          default -> read;
        };
    database.told();
    long id = storedBeginning(purpose);
    file(id, read.saying("See attached."));

    assertThat(item(id).reason()).isEqualTo(MailReason.TOO_LARGE);
    assertThat(database.told(MailEvent.MailTooLarge.class))
        .extracting(MailEvent.MailTooLarge::mail)
        .isEqualTo(told ? List.of(id) : List.of());
    Optional<String> address = database.work(d -> search(d).senderOfTooLarge(id, JOB));
    assertThat(address.isPresent())
        .isEqualTo(!sender.equals("EMPLOYER") && !sender.equals("NOBODY"));
  }
}
