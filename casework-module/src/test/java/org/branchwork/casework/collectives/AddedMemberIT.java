package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.CollectiveEvent.CollectiveJoined;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.collectives.Agreed;
import org.branchwork.casework.api.collectives.Membership;
import org.junit.jupiter.api.Test;

/** A case that came in by another way is added to a collective. */
class AddedMemberIT extends CollectiveStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Receipt receipt = send(enquiry());

  @Test
  void a_case_is_added_with_how_and_when_its_member_agreed_and_to_what() {
    database.told();
    add(Agreed.SPOKEN, TODAY.minusDays(2));
    add(Agreed.WRITTEN, TODAY);

    Membership expected =
        new Membership(
            reference, "Night rates", CONSENT, Agreed.SPOKEN, TODAY.minusDays(2), LEAD_ID);
    assertThat(of(receipt, LEAD)).contains(expected);
    assertThat(members(LEAD)).hasSize(1);
    assertThat(database.told(CollectiveJoined.class)).hasSize(1);
    assertThat(shared(receipt))
        .hasValueSatisfying(matter -> assertThat(matter.agreedOn()).isEqualTo(TODAY.minusDays(2)));
    write("To all.", LEAD);
    assertThat(branchSaid(receipt)).containsExactly("To all.");
  }

  @Test
  void who_signed_up_is_known_by_the_form() {
    assertThat(of(join(), LEAD))
        .hasValueSatisfying(
            membership -> {
              assertThat(membership.how()).isEqualTo(Agreed.FORM);
              assertThat(membership.agreedOn()).isEqualTo(TODAY);
              assertThat(membership.addedBy()).isNull();
            });
    assertThat(of(receipt, LEAD)).isEmpty();
  }

  @Test
  void without_how_and_when_nobody_is_added() {
    assertThatThrownBy(() -> add(null, TODAY)).hasMessage("collective.agreed-how");
    assertThatThrownBy(() -> add(Agreed.FORM, TODAY)).hasMessage("collective.agreed-how");
    assertThatThrownBy(() -> add(Agreed.SPOKEN, null)).hasMessage("collective.agreed-on");
    assertThatThrownBy(() -> add(Agreed.SPOKEN, TODAY.plusDays(1)))
        .hasMessage("collective.agreed-on");
    assertThat(members(LEAD)).isEmpty();
    add(Agreed.SPOKEN, TODAY);
  }

  @Test
  void a_case_is_of_one_collective_at_most() {
    add(Agreed.SPOKEN, TODAY);
    String other = open(command(formKey(), "Other", "Another matter"));
    assertThatThrownBy(
            () -> desk(d -> d.add(other, receipt.reference(), Agreed.SPOKEN, TODAY, LEAD)))
        .hasMessage("collective.other");
  }

  @Test
  void nobody_adds_a_case_that_is_closed_or_not_there_for_them() {
    UUID named = UUID.randomUUID();
    Caller namedLead = Caller.staff(named, LEAD.permissions());
    wallOff(receipt, named);
    assertThatThrownBy(
            () -> desk(d -> d.add(reference, receipt.reference(), Agreed.SPOKEN, TODAY, namedLead)))
        .isExactlyInstanceOf(CaseNotFound.class);
    triage(receipt, Category.PAY, Urgency.NORMAL, CASEWORKER_ID);
    close(receipt);
    assertThatThrownBy(() -> add(Agreed.SPOKEN, TODAY)).hasMessage("case.closed");
    desk(d -> d.close(reference, true, LEAD));
    assertThatThrownBy(() -> add(Agreed.SPOKEN, TODAY)).hasMessage("collective.closed");
  }

  @Test
  void the_collective_of_a_case_is_told_to_those_who_see_the_case() {
    add(Agreed.SPOKEN, TODAY);
    triage(receipt, Category.PAY, Urgency.NORMAL, CASEWORKER_ID);
    assertThat(of(receipt, CASEWORKER)).isPresent();
    assertThatThrownBy(() -> of(receipt, OTHER)).isExactlyInstanceOf(CaseNotFound.class);
  }

  private void add(Agreed how, LocalDate on) {
    desk(d -> d.add(reference, receipt.reference(), how, on, LEAD));
  }

  private Optional<Membership> of(Receipt of, Caller caller) {
    return search(s -> s.ofCase(of.reference(), caller));
  }
}
