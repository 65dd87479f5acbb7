package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.EnquirySearch.MemberAddress;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.MailPurpose;
import org.junit.jupiter.api.Test;

/** Who wrote what somebody else forwarded is offered as the enquirer. */
class ForwardedMailIT extends MailStory {

  private static final String REP = "rep@example.org";
  private static final Forwarded INSIDE = new Forwarded("Ann Sample", "Ann@example.net");

  @Test
  void the_inner_sender_is_offered_and_becomes_the_enquirer_when_somebody_says_so() {
    String reference = forwarded(INSIDE);
    MemberAddress before = address(reference);
    assertThat(offered(reference)).isEqualTo(INSIDE);
    assertThat(before.email()).isEqualTo(REP);

    database.told();
    database.act(d -> desk(d).makeEnquirer(reference, LEAD));
    assertThat(database.told())
        .singleElement()
        .isInstanceOfSatisfying(
            MailEvent.EnquirerSet.class, told -> assertThat(told.reference()).isEqualTo(reference));

    CaseFile file = database.work(d -> d.opening().open(reference, LEAD).file());
    assertThat(file.enquiry().name()).isEqualTo("Ann Sample");
    assertThat(file.enquiry().email()).isEqualTo("Ann@example.net");
    assertThat(file.timeline())
        .filteredOn(entry -> entry.kind() == CaseFile.Kind.ENQUIRER_SET)
        .singleElement()
        .satisfies(entry -> assertThat(entry.detail()).isEqualTo(REP));
    assertThat(offered(reference)).isNull();
    assertThat(address(reference).email()).isEqualTo("Ann@example.net");
    assertThatThrownBy(() -> read(reference, before.key())).isInstanceOf(CaseNotFound.class);
    read(reference, address(reference).key());
  }

  @Test
  void without_somebody_inside_or_an_address_nobody_becomes_the_enquirer() {
    String plain = forwarded(null);
    String broken = forwarded(new Forwarded(null, "no address"));

    assertThat(offered(plain)).isNull();
    for (String reference : new String[] {plain, broken}) {
      assertThatThrownBy(() -> database.act(d -> desk(d).makeEnquirer(reference, LEAD)))
          .isInstanceOf(CaseworkRuleBroken.class)
          .hasMessage("mail.forwarded");
      assertThat(address(reference).email()).isEqualTo(REP);
    }
  }

  @Test
  void who_may_not_work_the_case_changes_nothing() {
    String reference = forwarded(INSIDE);

    assertThatThrownBy(() -> database.act(d -> desk(d).makeEnquirer(reference, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
  }

  private String forwarded(Forwarded inside) {
    database.told();
    arrive(MailPurpose.ENQUIRIES, from(REP).about("Fwd: Help").forwarding(inside).saying("See."));
    return database.told(CaseEvent.EnquiryReceived.class).get(0).reference();
  }

  private Forwarded offered(String reference) {
    return database.work(d -> search(d).marks(reference, LEAD)).forwarded();
  }

  private MemberAddress address(String reference) {
    return database.work(d -> d.own().addressOf(reference, JOB));
  }

  private void read(String reference, String key) {
    database.act(d -> d.own().enquiry(reference, key, Caller.member()));
  }
}
