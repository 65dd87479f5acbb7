package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.employedBy;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import org.branchwork.casework.api.CaseEvent.EnquiryReceived;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.CollectiveEvent.CollectiveJoined;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.Invitation;
import org.branchwork.casework.api.collectives.MemberPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a member joins a collective. */
class SignUpIT extends CollectiveStory {

  @Test
  void who_signs_up_has_a_case_of_the_own_with_link_time_limit_and_acknowledgement() {
    database.told();
    Receipt receipt = join();
    List<CaseworkEvent> told = database.told();

    assertThat(told).hasAtLeastOneElementOfType(EnquiryReceived.class);
    assertThat(told)
        .filteredOn(CollectiveJoined.class::isInstance)
        .singleElement()
        .satisfies(
            joined -> {
              assertThat(joined.reference()).isEqualTo(receipt.reference());
              assertThat(((CollectiveJoined) joined).collective()).isEqualTo(reference);
            });
    assertThat(conversation(receipt)).hasSize(1);
    assertThat(members(LEAD))
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.reference()).isEqualTo(receipt.reference());
              assertThat(member.safe()).isNotNull();
              assertThat(member.waitingSince()).isEqualTo(NOON);
            });
  }

  @Test
  void what_a_member_agreed_to_is_kept_word_by_word_with_the_moment() {
    Receipt receipt = join();

    assertThat(shared(receipt))
        .hasValueSatisfying(
            matter -> {
              assertThat(matter.title()).isEqualTo("Pay for the night shift");
              assertThat(matter.consent()).isEqualTo(CONSENT);
              assertThat(matter.agreedOn()).isEqualTo("2026-11-23");
            });
    assertThat(shared(send(enquiry()))).isEmpty();
  }

  @Test
  void the_same_form_twice_is_one_member() {
    SendEnquiry form = enquiry();
    assertThat(join(form)).isEqualTo(join(form));
    assertThat(members(LEAD)).hasSize(1);
  }

  @Test
  void who_does_not_agree_is_not_taken_and_nothing_is_kept() {
    String token = token();
    SendEnquiry form = enquiry();
    assertThatThrownBy(() -> signUp(desk -> desk.join(token, form, false, false, VISITOR)))
        .hasMessage("collective.agreed");
    assertThat(members(LEAD)).isEmpty();
    assertThat(database.count("casework.case_file where form_key = '" + form.formKey() + "'"))
        .isZero();
  }

  @Test
  void nobody_signs_up_once_it_is_shut_until_it_is_open_again() {
    String token = token();
    desk(d -> d.signUp(reference, false, LEAD));
    assertThat(invitation(token).open()).isFalse();
    assertThatThrownBy(this::join).hasMessage("collective.shut");
    desk(d -> d.signUp(reference, true, LEAD));
    assertThat(invitation(token).open()).isTrue();
    join();
    assertThat(members(LEAD)).hasSize(1);
  }

  @Test
  void a_replaced_address_opens_nothing_and_the_new_one_does() {
    String before = token();
    desk(d -> d.replaceLink(reference, LEAD));

    assertThat(token()).isNotEqualTo(before);
    assertThatThrownBy(() -> invitation(before)).isExactlyInstanceOf(CaseNotFound.class);
    SendEnquiry form = enquiry();
    assertThatThrownBy(() -> signUp(desk -> desk.join(before, form, false, true, VISITOR)))
        .isExactlyInstanceOf(CaseNotFound.class);
    assertThat(invitation(token()).title()).isEqualTo("Pay for the night shift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ZZZZZZQW", "ZZZZZZQW-wrong", "ZZZZZZQX-wrong", "\u0000\u0000"})
  void an_address_that_was_not_made_here_opens_nothing(String token) {
    assertThatThrownBy(() -> invitation(token)).isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_right_beginning_with_a_wrong_key_opens_nothing() {
    String token = token();
    String wrong = token.substring(0, token.length() - 1);
    assertThatThrownBy(() -> invitation(wrong)).isExactlyInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> invitation(token + "x")).isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void the_employer_of_all_stands_for_that_of_each_who_named_none() {
    Receipt silent = join(employedBy(enquiry(), null, null));
    Receipt other = join(employedBy(enquiry(), "Elm Lane School", null));

    assertThat(open(silent, LEAD).enquiry().employer()).isEqualTo("Northgate Council");
    assertThat(open(other, LEAD).enquiry().employer()).isEqualTo("Elm Lane School");
  }

  @Test
  void who_wants_it_is_stored_encrypted_from_the_first_word() {
    Receipt receipt = joinSealed();

    assertThat(member(receipt).sealedFromTheStart()).isTrue();
    assertThat(conversation(receipt))
        .extracting(m -> m.text())
        .containsExactly(enquiry().message());
    assertThat(members(LEAD))
        .extracting(MemberPage.Member::reference)
        .containsExactly(receipt.reference());
  }

  @Test
  void a_wrong_private_key_learns_nothing_of_the_collective() {
    Receipt receipt = join();
    Receipt other = join(enquiry(formKey(), "other@example.org", "Mine.", false));
    assertThatThrownBy(() -> search(s -> s.shared(receipt.reference(), other.key() + "x", MEMBER)))
        .isExactlyInstanceOf(CaseNotFound.class);
  }

  private Invitation invitation(String token) {
    return signUp(desk -> desk.invitation(token, VISITOR));
  }
}
