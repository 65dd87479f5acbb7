package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.together.TogetherDesk;
import org.junit.jupiter.api.Test;

/** Mail to a case that was brought into another. */
class MailToMergedCaseIT extends MailStory {

  private static final String KNOWN = "mina@example.org";

  @Test
  void an_answer_to_a_merged_case_is_filed_to_the_one_that_it_was_brought_into() throws Exception {
    Receipt kept = given();
    Receipt gone = given();
    String address = addressOf(gone);
    Class<? extends TogetherDesk> moves =
        Class.forName("org.branchwork.casework.together.CaseMoves").asSubclass(TogetherDesk.class);
    database.act(
        d ->
            d.of(TogetherDesk.class, moves)
                .merge(kept.reference(), formKey(), gone.reference(), LEAD));

    arrive(MailPurpose.REPLIES, from(KNOWN).to(address).saying("To the old address"));
    arrive(MailPurpose.REPLIES, from(KNOWN).answering(sent(gone)).saying("To an old mail"));

    assertThat(conversation(kept))
        .extracting(MemberView.Message::text)
        .contains("To the old address", "To an old mail");
    arrive(MailPurpose.REPLIES, from("other@example.org").to(address).saying("Not let in"));
    assertThat(conversation(kept))
        .extracting(MemberView.Message::text)
        .doesNotContain("Not let in");
    assertThat(mailOf(gone)).isEqualTo(mailOf(kept)).hasSize(2);
  }
}
