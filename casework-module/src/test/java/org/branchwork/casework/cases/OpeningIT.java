package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseFile.Kind;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.calls.KnownCaller.Earlier;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.branchwork.casework.api.work.OpenedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case with what stands beside it, read at once. */
class OpeningIT extends CaseworkStory {

  private final String mail = UUID.randomUUID() + "@example.org";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_file_tells_all_that_was_said_and_done_sealed_or_not(boolean sealed) {
    Receipt receipt =
        given(
            withFiles(
                enquiry(formKey(), mail, "Help", false),
                List.of(file("b.txt", "b"), file("a.txt", "a"))));
    if (sealed) {
      database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    }
    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), "A note", CASEWORKER));
    answer(receipt, formKey(), "More words");
    database.act(d -> d.cases().wallOff(receipt.reference(), OTHER_ID, LEAD));

    CaseFile file = open(receipt, LEAD);
    assertThat(file.version()).isEqualTo(database.work(d -> version(d, receipt)));
    assertThat(file.walledOff()).containsExactly(OTHER_ID);
    assertThat(file.timeline())
        .extracting(CaseFile.Entry::kind, CaseFile.Entry::text, CaseFile.Entry::detail)
        .contains(
            tuple(Kind.RECEIVED, "Help", null),
            tuple(Kind.ASSIGNED, null, CASEWORKER_ID.toString()),
            tuple(Kind.NOTE, "A note", null),
            tuple(Kind.MEMBER_WROTE, "More words", null));
    assertThat(file.timeline().get(0).files())
        .extracting(each -> each.name())
        .containsExactly("b.txt", "a.txt");
  }

  @Test
  void who_else_looks_and_other_cases_of_the_person_stand_beside_it() {
    Receipt before = given(enquiry(formKey(), mail, "Before", false));
    Receipt receipt = given(enquiry(formKey(), mail, "Now", false));
    opened(receipt, CASEWORKER);

    OpenedCase opened = opened(receipt, LEAD);
    assertThat(opened.onlookers())
        .extracting(Onlooker::account)
        .containsExactly(CASEWORKER.accountId());
    assertThat(opened(receipt, CASEWORKER).onlookers())
        .extracting(Onlooker::account)
        .containsExactly(LEAD_ID);
    assertThat(opened.known().earlier())
        .filteredOn(earlier -> earlier.same().contains(Same.EMAIL))
        .extracting(Earlier::reference)
        .containsExactly(before.reference());
    assertThat(opened.mail().notReceived()).isFalse();
    assertThat(opened.away()).isNull();
  }

  @Test
  void of_more_than_twenty_other_cases_those_with_most_in_common_stand_beside_it() {
    Receipt before = given(enquiry(formKey(), mail, "Before", false));
    for (int i = 0; i < 20; i++) {
      // the same telephone alone
      given(enquiry(formKey(), UUID.randomUUID() + "@example.org", "Another", false));
    }
    Receipt receipt = given(enquiry(formKey(), mail, "Now", false));

    assertThat(opened(receipt, LEAD).known().earlier())
        .hasSize(20)
        .extracting(Earlier::reference)
        .contains(before.reference());
  }

  @Test
  void its_caseworker_has_read_it_then_and_a_lead_has_not() {
    Receipt receipt = given(enquiry(formKey(), mail, "Now", false));
    answer(receipt, formKey(), "Again");
    opened(receipt, LEAD);
    assertThat(unread(receipt)).isTrue();
    opened(receipt, CASEWORKER);
    assertThat(unread(receipt)).isFalse();
  }

  @Test
  void a_case_that_is_not_there_for_somebody_is_not_opened() {
    Receipt receipt = given(enquiry(formKey(), mail, "Now", false));
    assertThatThrownBy(() -> opened(receipt, OTHER)).isInstanceOf(CaseNotFound.class);
  }

  private boolean unread(Receipt receipt) {
    return listed(View.OPEN, LEAD).stream()
        .filter(each -> each.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow()
        .unread();
  }
}
