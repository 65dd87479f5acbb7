package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.CaseWorked;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.api.calls.ContactDesk;
import org.branchwork.casework.api.calls.ContactSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a member is reached, said anew. */
class ContactIT extends CaseworkStory {

  private final String old = UUID.randomUUID() + "@example.org";
  private final String fresh = UUID.randomUUID() + "@Private.example";
  private final Receipt receipt = given(enquiry(formKey(), old, "Help", false));

  @BeforeEach
  void nothing_told_before() {
    database.told();
  }

  @Test
  void a_member_gives_another_address_and_mail_and_own_enquiries_follow_it() {
    database.act(d -> d.enquiries().mailWords(receipt.reference(), receipt.key(), true, MEMBER));
    own(with(fresh, "01632 960 002"));

    assertThat(member(receipt).contact()).isEqualTo(with(fresh, "01632 960 002"));
    assertThat(address()).isEqualTo(fresh);
    assertThat(use(link(fresh.toLowerCase())).orElseThrow())
        .singleElement()
        .returns(receipt.reference(), mine -> mine.reference());
    assertThat(member(receipt).wordsInMail()).isFalse();
  }

  @Test
  void what_an_employer_may_read_gets_no_mail_from_then_on() {
    own(new Contact("01632 960 002", old, null, null, true, null));
    assertThat(address()).isNull();
  }

  @Test
  void the_timeline_tells_by_whom_and_not_what_stood_there_and_the_same_again_is_no_change() {
    own(with(fresh, null));
    own(with(fresh, null));
    staff(with(null, " 01632 960 003 "), CASEWORKER);

    assertThat(open(receipt, CASEWORKER).timeline())
        .filteredOn(entry -> entry.kind() == CaseFile.Kind.CONTACT_SET)
        .extracting(CaseFile.Entry::by, CaseFile.Entry::detail)
        .containsExactly(tuple("member", null), tuple(CASEWORKER.label(), null));
    assertThat(database.told(CaseWorked.class))
        .extracting(CaseWorked::deed)
        .containsExactly(Deed.CONTACT_SET, Deed.CONTACT_SET);
    assertThat(contact(CASEWORKER)).isEqualTo(with(null, "01632 960 003"));
  }

  @Test
  void who_wrote_stays_reachable_whoever_says_it() {
    assertThatThrownBy(() -> own(with(null, " "))).hasMessage("enquiry.contact");
    assertThatThrownBy(() -> staff(with("", null), CASEWORKER)).hasMessage("enquiry.contact");
    assertThat(member(receipt).contact().email()).isEqualTo(old);
  }

  @ParameterizedTest
  @CsvSource({"no address, , enquiry.email", "a@b@c, , enquiry.email", ", 51, enquiry.telephone"})
  void what_cannot_be_kept_is_refused_by_its_field(String email, Integer digits, String key) {
    String telephone = digits == null ? null : "1".repeat(digits);
    assertThatThrownBy(() -> own(with(email, telephone))).hasMessage(key);
    assertThat(member(receipt).contact().email()).isEqualTo(old);
  }

  @Test
  void a_wrong_key_and_a_caseworker_of_other_cases_find_nothing() {
    assertThatThrownBy(
            () ->
                database.act(
                    d ->
                        desk(d).changeOwn(receipt.reference(), "wrong", with(fresh, null), MEMBER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> staff(with(fresh, null), OTHER)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> contact(OTHER)).isInstanceOf(CaseNotFound.class);
  }

  private static Contact with(String email, String telephone) {
    return new Contact(telephone, email, null, null, null, null);
  }

  private void own(Contact contact) {
    database.act(d -> desk(d).changeOwn(receipt.reference(), receipt.key(), contact, MEMBER));
  }

  private void staff(Contact contact, Caller caller) {
    database.act(d -> desk(d).change(receipt.reference(), contact, caller));
  }

  private Contact contact(Caller caller) {
    return database.work(
        d -> d.of(ContactSearch.class, ContactBook.class).contact(receipt.reference(), caller));
  }

  private String address() {
    return database.work(d -> d.own().addressOf(receipt.reference(), CaseFixture.JOB).email());
  }

  private static ContactDesk desk(CaseworkDatabase.Desks d) {
    return d.of(ContactDesk.class, ContactBook.class);
  }
}
