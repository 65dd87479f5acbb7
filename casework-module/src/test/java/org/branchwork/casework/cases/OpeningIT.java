package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
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

/** A case with what stands beside it, read at once: the same as each part tells alone. */
class OpeningIT extends CaseworkStory {

  private final String mail = UUID.randomUUID() + "@example.org";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_file_is_the_one_that_is_read_part_by_part(boolean sealed) {
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

    OpenedCase opened = opened(receipt, LEAD);
    assertThat(opened.file()).usingRecursiveComparison().isEqualTo(open(receipt, LEAD));
    assertThat(opened.file().walledOff()).containsExactly(OTHER_ID);
    assertThat(opened.file().timeline()).anyMatch(entry -> "A note".equals(entry.text()));
    assertThat(opened.file().timeline().get(0).files())
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
    return database.work(d -> d.lists().page(View.OPEN, null, 100, LEAD)).cases().stream()
        .filter(each -> each.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow()
        .unread();
  }
}
