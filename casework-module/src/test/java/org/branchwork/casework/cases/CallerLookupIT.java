package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.calls.CallerSearch;
import org.branchwork.casework.api.calls.KnownCaller;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls again, or writes again, is known by what both cases have in common. */
class CallerLookupIT extends CaseworkStory {

  private final String mark = UUID.randomUUID().toString().replace("-", "");
  // a number that no other test has
  private final String digits =
      "7" + String.format("%09d", Math.abs(mark.hashCode()) % 1_000_000_000);

  @ParameterizedTest
  @ValueSource(strings = {"0%s", "+44 %s", "0044%s", "ring 0%s after six"})
  void the_same_number_is_known_however_it_is_typed(String pattern) {
    Receipt before = send(of("0" + digits, null, null));

    KnownCaller known = known(pattern.formatted(digits), null, null, LEAD);

    assertThat(known.dial()).isEqualTo("+44" + digits);
    assertThat(known.earlier()).singleElement().returns(before.reference(), e -> e.reference());
    assertThat(known.earlier().get(0).same()).containsExactly(Same.TELEPHONE);
  }

  @ParameterizedTest
  @CsvSource({"'00 12ab', 0012AB, true", "0012AB, 12AB, false"})
  void leading_zeros_of_a_membership_number_count_and_its_spaces_do_not(
      String kept, String asked, boolean found) {
    send(of(null, mark + "@example.org", kept + mark.substring(0, 20)));

    assertThat(known(null, null, asked + mark.substring(0, 20), LEAD).earlier())
        .hasSize(found ? 1 : 0);
  }

  @Test
  void each_sees_of_it_what_each_may_see() {
    Receipt own = send(of("0" + digits, mark + "@example.org", null));
    Receipt theirs = send(of("0" + digits, null, null));
    triage(own, Category.PAY, Urgency.SOON, CASEWORKER_ID);

    assertThat(references("0" + digits, CASEWORKER)).containsExactly(own.reference());
    assertThat(references("0" + digits, OTHER)).isEmpty();
    assertThat(references("0" + digits, LEAD))
        .containsExactlyInAnyOrder(own.reference(), theirs.reference());
  }

  @Test
  void a_case_shows_the_others_of_its_person_and_not_itself() {
    Receipt one = send(of("0" + digits, mark + "@example.org", null));
    Receipt two = send(of("0" + digits, mark.toUpperCase() + "@Example.org", null));

    KnownCaller known = opened(one, LEAD).known();

    assertThat(known.earlier()).singleElement().returns(two.reference(), e -> e.reference());
    assertThat(known.earlier().get(0).same()).containsExactlyInAnyOrder(Same.TELEPHONE, Same.EMAIL);
  }

  @Test
  void nothing_is_found_by_what_was_not_given_and_a_number_may_be_doubtful() {
    send(of(null, mark + "@example.org", null));

    assertThat(known(null, null, null, LEAD).earlier()).isEmpty();
    assertThat(known("withheld", "", " ", LEAD).earlier()).isEmpty();
    assertThat(known("withheld", null, null, LEAD).doubtful()).isTrue();
    assertThat(known("0151 496 0000", null, null, LEAD).doubtful()).isFalse();
    assertThat(known(null, null, null, LEAD).doubtful()).isFalse();
  }

  private List<String> references(String telephone, Caller caller) {
    return known(telephone, null, null, caller).earlier().stream().map(e -> e.reference()).toList();
  }

  private KnownCaller known(String telephone, String email, String number, Caller caller) {
    return database.work(d -> search(d).known(telephone, email, number, caller));
  }

  private static CallerSearch search(CaseworkDatabase.Desks desks) {
    return desks.of(CallerSearch.class, CallerLookup.class);
  }

  private static SendEnquiry of(String telephone, String email, String membershipNumber) {
    return new SendEnquiry(
        formKey(),
        "Mina Example",
        telephone,
        email,
        membershipNumber,
        null,
        null,
        "Help",
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}
