package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.work.MeetingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message brings along beside its new words. */
class MailBroughtIT extends MailStory {

  private static final String KNOWN = "mina@example.org";
  private static final String STRANGER = "stranger@example.net";

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void what_a_mail_quotes_is_one_click_away_in_the_conversation(boolean sealed) {
    Receipt receipt = given();
    if (sealed) {
      database.act(d -> d.enquiries().seal(receipt.reference(), receipt.key(), Caller.member()));
    }
    Invited invited =
        new Invited(MeetingKind.GRIEVANCE, LocalDate.of(2026, 12, 12), LocalTime.of(10, 0));
    Brought brought = new Brought("On Monday Branch wrote:\n> Can you?", invited);
    arrive(
        MailPurpose.REPLIES,
        from(KNOWN)
            .answering(sent(receipt))
            .saying("Yes.\n\n" + brought.quoted(), "Yes.", brought, List.of("No file.")));

    MemberView.Message own = conversation(receipt).get(1);
    assertThat(own.text()).isEqualTo("Yes.\n\n— No file.");
    assertThat(own.whole()).isEqualTo(own.text() + "\n\n" + brought.quoted());
    assertThat(conversation(receipt).get(0).whole()).isNull();
    CaseFile.Entry entry =
        open(receipt, LEAD).timeline().stream()
            .filter(each -> each.kind() == CaseFile.Kind.MEMBER_WROTE)
            .findFirst()
            .orElseThrow();
    assertThat(entry.text()).isEqualTo(own.text());
    assertThat(entry.whole()).isEqualTo(own.whole());
    assertThat(entry.brought().invited()).isEqualTo(invited);
    long plain =
        database.count(
            "casework.message m join casework.case_file c on c.id = m.case_id where c.reference = '"
                + receipt.reference()
                + "' and m.text like '%Can you?%'");
    assertThat(plain).isEqualTo(sealed ? 0 : 1);
  }

  @Test
  void a_new_enquiry_by_mail_is_shown_without_what_it_quotes_and_with_it_one_click_away() {
    database.told();
    Brought brought = new Brought("> You are dismissed.", null);
    arrive(
        MailPurpose.ENQUIRIES,
        from(STRANGER).about("Help").saying("See.\n> You are…", "See.", brought, List.of()));

    String reference = database.told(CaseEvent.EnquiryReceived.class).get(0).reference();
    CaseFile file = database.work(d -> d.opening().open(reference, LEAD).file());
    assertThat(file.enquiry().message()).isEqualTo("Help\n\nSee.");
    assertThat(file.timeline().get(0).whole()).isEqualTo("Help\n\nSee.\n\n> You are dismissed.");
  }

  @ParameterizedTest
  @CsvSource({"19990, true", "19991, false"})
  void quotes_that_find_no_room_stay_in_the_mail_as_it_came(int length, boolean kept) {
    Receipt receipt = given();
    Brought brought = new Brought("x".repeat(length - 2), null);
    arrive(
        MailPurpose.REPLIES,
        from(KNOWN).answering(sent(receipt)).saying("Long.", "0123456789", brought, List.of()));

    assertThat(conversation(receipt).get(1).text()).isEqualTo("0123456789");
    assertThat(conversation(receipt).get(1).whole() != null).isEqualTo(kept);
  }
}
