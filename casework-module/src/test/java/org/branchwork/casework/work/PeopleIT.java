package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.CaseWorked;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.WallEvent.PersonWalledOff;
import org.branchwork.casework.api.work.CasePeople;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.PeopleDesk;
import org.branchwork.casework.api.work.PeopleSearch;
import org.branchwork.casework.api.work.PersonEntry;
import org.branchwork.casework.api.work.PersonKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of a case, its employer and workplace, on the real database. */
class PeopleIT extends WorkStory {

  private static final NewPerson DUNN =
      new NewPerson(PersonKind.MANAGER, " Pat  Dunn", "Head of Adults", null, true, null, false);

  @Test
  void a_person_is_written_down_changed_and_taken_out() {
    people(p -> p.add(receipt.reference(), formKey(), DUNN, CASEWORKER));
    assertThat(of(CASEWORKER).people())
        .singleElement()
        .returns("Pat Dunn", PersonEntry::name)
        .returns(PersonKind.MANAGER, PersonEntry::kind)
        .returns(true, PersonEntry::employerSide);
    UUID id = only().id();

    NewPerson witness =
        new NewPerson(PersonKind.WITNESS, "Pat Dunn", null, "at home", false, null, false);
    people(p -> p.change(receipt.reference(), id, witness, CASEWORKER));
    assertThat(only())
        .returns("at home", PersonEntry::contact)
        .returns(null, PersonEntry::role)
        .returns(false, PersonEntry::employerSide);

    people(p -> p.remove(receipt.reference(), id, CASEWORKER));
    assertThat(of(CASEWORKER).people()).isEmpty();
    assertThat(database.told(CaseWorked.class))
        .extracting(CaseWorked::deed)
        .containsExactly(Deed.PERSON_ADDED, Deed.PERSON_CHANGED, Deed.PERSON_REMOVED);
  }

  @ParameterizedTest
  @CsvSource({
    // kind, of the employer's side, chosen; walled off
    "MANAGER, false, false, true",
    "MANAGER, true, false, true",
    "COMPANION, true, false, true",
    "WITNESS, true, false, true",
    "COMPANION, false, false, false",
    "WITNESS, false, false, false",
    "OTHER, false, false, false",
    "OTHER, false, true, true",
  })
  void an_account_of_the_other_side_is_walled_off_and_any_other_when_that_is_chosen(
      PersonKind kind, boolean employerSide, boolean chosen, boolean walledOff) {
    NewPerson person = new NewPerson(kind, "Pat", null, null, employerSide, OTHER_ID, chosen);
    people(p -> p.add(receipt.reference(), formKey(), person, LEAD));
    assertThat(open(receipt, LEAD).walledOff().contains(OTHER_ID)).isEqualTo(walledOff);
    assertThat(database.told(PersonWalledOff.class)).hasSize(walledOff ? 1 : 0);
  }

  @Test
  void an_account_is_walled_off_later_when_that_is_chosen() {
    people(p -> p.add(receipt.reference(), formKey(), helper(false), LEAD));
    assertThat(open(receipt, LEAD).walledOff()).isEmpty();
    people(p -> p.change(receipt.reference(), only().id(), helper(true), LEAD));
    assertThat(open(receipt, LEAD).walledOff()).containsExactly(OTHER_ID);
  }

  private static NewPerson helper(boolean walled) {
    return new NewPerson(PersonKind.COMPANION, "Pat", null, null, false, OTHER_ID, walled);
  }

  @Test
  void a_wall_that_is_refused_leaves_nothing_half_written() {
    assertThatThrownBy(
            () ->
                people(
                    p -> p.add(receipt.reference(), formKey(), account(CASEWORKER_ID, true), LEAD)))
        .hasMessageContaining("wall.caseworker");
    assertThat(of(CASEWORKER).people()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, true"})
  void a_caseworker_names_no_account_and_a_wall_needs_one(boolean named, boolean walled) {
    NewPerson person = account(named ? OTHER_ID : null, walled);
    assertThatThrownBy(() -> people(p -> p.add(receipt.reference(), formKey(), person, CASEWORKER)))
        .hasMessageContaining("person.account");
  }

  @Test
  void a_caseworker_changes_a_person_whose_account_a_lead_has_named() {
    people(p -> p.add(receipt.reference(), formKey(), account(OTHER_ID, false), LEAD));
    people(p -> p.change(receipt.reference(), only().id(), account(OTHER_ID, false), CASEWORKER));
    assertThat(only().account()).isEqualTo(OTHER_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 0, person.name",
    "name, 201, person.name",
    "role, 201, person.role",
    "contact, 501, person.contact",
    "kind, 1, person.kind"
  })
  void what_is_written_of_a_person_has_its_lengths(String field, int length, String rule) {
    String text = "x".repeat(length);
    NewPerson person =
        new NewPerson(
            field.equals("kind") ? null : PersonKind.OTHER,
            field.equals("name") ? text : "x",
            field.equals("role") ? text : null,
            field.equals("contact") ? text : null,
            false,
            null,
            false);
    assertThatThrownBy(() -> people(p -> p.add(receipt.reference(), formKey(), person, CASEWORKER)))
        .hasMessageContaining(rule);
  }

  @Test
  void the_timeline_keeps_what_was_said_of_the_employer_before() {
    set("Southgate Council", null);
    set("Southgate Council", null);

    assertThat(of(CASEWORKER))
        .returns("Southgate Council", CasePeople::employer)
        .returns(null, CasePeople::workplace);
    assertThat(open(receipt, CASEWORKER).timeline())
        .filteredOn(entry -> entry.kind() == CaseFile.Kind.EMPLOYER_SET)
        .singleElement()
        .returns("Northgate Council, Adults", CaseFile.Entry::detail);
  }

  @Test
  void who_has_not_seen_the_latest_does_not_change_the_employer() {
    assertThatThrownBy(
            () -> people(p -> p.setEmployer(receipt.reference(), -1, "x", null, CASEWORKER)))
        .hasMessageContaining("case.changed");
  }

  @Test
  void the_people_of_a_sealed_case_are_encrypted_and_its_employer_is_not_rewritten() {
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    NewPerson wombat =
        new NewPerson(
            PersonKind.OTHER, "wombat name", "wombat role", "wombat contact", false, null, false);
    people(p -> p.add(receipt.reference(), formKey(), wombat, CASEWORKER));

    assertThat(only())
        .returns("wombat name", PersonEntry::name)
        .returns("wombat role", PersonEntry::role)
        .returns("wombat contact", PersonEntry::contact);
    assertThat(database.count("casework.case_person p where p::text like '%wombat%'")).isZero();
    assertThatThrownBy(() -> set("wombat", null)).hasMessageContaining("employer.sealed");
  }

  @Test
  void who_does_not_see_the_case_does_none_of_it() {
    people(p -> p.add(receipt.reference(), formKey(), DUNN, CASEWORKER));
    UUID id = only().id();
    String reference = receipt.reference();
    List<Consumer<PeopleDesk>> acts =
        List.of(
            p -> p.add(reference, formKey(), DUNN, OTHER),
            p -> p.change(reference, id, DUNN, OTHER),
            p -> p.remove(reference, id, OTHER),
            p -> p.setEmployer(reference, -1, null, null, OTHER));
    assertThat(acts)
        .allSatisfy(act -> assertThatThrownBy(() -> people(act)).isInstanceOf(CaseNotFound.class));
    assertThatThrownBy(() -> of(OTHER)).isInstanceOf(CaseNotFound.class);
    Caller lead = Caller.staff(OTHER_ID, Set.of(Caller.Permission.values()));
    database.act(d -> d.cases().wallOff(reference, OTHER_ID, LEAD));
    assertThatThrownBy(() -> of(lead)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_person_of_another_case_is_not_there() {
    people(p -> p.add(receipt.reference(), formKey(), DUNN, CASEWORKER));
    UUID id = only().id();
    String other = given().reference();
    assertThatThrownBy(() -> people(p -> p.change(other, id, DUNN, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> people(p -> p.remove(other, id, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
  }

  private static NewPerson account(UUID account, boolean walled) {
    return new NewPerson(PersonKind.MANAGER, "Pat", null, null, true, account, walled);
  }

  private void people(Consumer<PeopleDesk> act) {
    database.act(d -> act.accept(d.of(PeopleDesk.class, People.class)));
  }

  private void set(String employer, String workplace) {
    database.act(
        d ->
            d.of(PeopleDesk.class, People.class)
                .setEmployer(
                    receipt.reference(), version(d, receipt), employer, workplace, CASEWORKER));
  }

  private PersonEntry only() {
    return of(CASEWORKER).people().get(0);
  }

  private CasePeople of(Caller caller) {
    return database.work(
        d -> d.of(PeopleSearch.class, People.class).of(receipt.reference(), caller));
  }
}
