package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.WallEvent.PersonLetIn;
import org.branchwork.casework.api.WallEvent.PersonWalledOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is named in a case sees nothing of it, whatever she or he may do elsewhere. */
class NamedPersonsIT extends CaseworkStory {

  private final UUID named = UUID.randomUUID();
  private final Caller namedLead = Caller.staff(named, LEAD.permissions());
  private final String word = "word" + UUID.randomUUID().toString().replace("-", "");
  private final Receipt receipt = given(enquiry(formKey(), "mina@example.org", word, false));

  @Test
  void a_case_that_names_a_lead_is_not_there_for_that_lead_in_any_way() {
    int version = open(receipt, LEAD).version();
    LocalDate longPast = LocalDate.of(2020, 1, 1);
    database.act(d -> d.cases().setDue(receipt.reference(), version, longPast, LEAD));
    assertThat(open(receipt, namedLead).walledOff()).isEmpty();
    assertThat(listed(namedLead)).contains(receipt.reference());
    assertThat(found(namedLead)).contains(receipt.reference());
    int before = counted();
    wallOff(named);

    assertThatThrownBy(() -> open(receipt, namedLead)).isInstanceOf(CaseNotFound.class);
    assertThat(listed(namedLead)).doesNotContain(receipt.reference());
    assertThat(found(namedLead)).doesNotContain(receipt.reference());
    assertThat(found(LEAD)).contains(receipt.reference());
    assertThat(counted()).isEqualTo(before - 1);
    assertThat(open(receipt, LEAD).walledOff()).containsExactly(named);
    assertThat(open(receipt, CASEWORKER).walledOff()).isEmpty();
  }

  @Test
  void who_was_named_by_mistake_is_let_in_again_and_each_act_is_told_once() {
    database.told();
    wallOff(named);
    wallOff(named);
    assertThat(database.told(PersonWalledOff.class))
        .singleElement()
        .returns(named, PersonWalledOff::account);

    letIn(named);
    letIn(named);
    assertThat(database.told(PersonLetIn.class)).hasSize(1);
    assertThat(open(receipt, namedLead).reference()).isEqualTo(receipt.reference());
  }

  @Test
  void a_case_is_not_given_to_who_is_named_in_it() {
    wallOff(OTHER_ID);
    assertThatThrownBy(() -> triage(receipt, Category.PAY, Urgency.SOON, OTHER_ID))
        .hasMessageContaining("wall.named");
  }

  @ParameterizedTest
  @CsvSource({"lead, wall.self", "caseworker, wall.caseworker", ", wall.account"})
  void a_wall_that_would_leave_the_case_in_the_wrong_hands_is_refused(String who, String rule) {
    UUID account = who == null ? null : who.equals("lead") ? LEAD_ID : CASEWORKER_ID;
    assertThatThrownBy(() -> wallOff(account)).hasMessageContaining(rule);
  }

  @Test
  void a_caseworker_puts_up_no_wall_and_takes_none_down() {
    assertThatThrownBy(
            () -> database.act(d -> d.cases().wallOff(receipt.reference(), OTHER_ID, CASEWORKER)))
        .hasMessageContaining("case.assign");
    assertThatThrownBy(
            () -> database.act(d -> d.cases().letIn(receipt.reference(), OTHER_ID, CASEWORKER)))
        .hasMessageContaining("case.assign");
  }

  private void wallOff(UUID account) {
    database.act(d -> d.cases().wallOff(receipt.reference(), account, LEAD));
  }

  private void letIn(UUID account) {
    database.act(d -> d.cases().letIn(receipt.reference(), account, LEAD));
  }

  private int counted() {
    return database.work(d -> d.lists().counts(namedLead)).byView().get(View.DUE);
  }

  private List<String> listed(Caller caller) {
    return listed(View.DUE, caller).stream().map(CaseSummary::reference).toList();
  }

  private List<String> found(Caller caller) {
    return database.work(d -> d.lists().find(word, 100, caller)).stream()
        .map(found -> found.summary().reference())
        .toList();
  }
}
