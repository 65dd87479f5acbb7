package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.named;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.finding.FoundCase.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding cases by a name that many have: the page holds those that come first, whoever asks. */
class SearchNamesIT extends CaseworkStory {

  private static final Caller OTHER_LEAD = Caller.staff(UUID.randomUUID(), LEAD.permissions());

  /** A word of this test alone, so that no other case can be meant. */
  private final String word = "w" + formKey().replace("-", "");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void of_many_of_a_name_a_page_shows_whoever_wrote_last(int most) {
    Receipt early = member("Ann " + word);
    Receipt middle = member("Ann " + word + "s");
    Receipt late = member("Ann " + word);
    database.later(Duration.ofMinutes(1));
    answer(early, formKey(), "And now?");
    List<String> latestFirst = List.of(early.reference(), late.reference(), middle.reference());

    assertThat(found("ann " + word.substring(0, 30), most, LEAD))
        .isEqualTo(latestFirst.stream().limit(most).toList());
  }

  @Test
  void of_a_name_whom_the_caller_does_not_see_takes_nobodys_place() {
    Receipt own = member("Ann " + word);
    triage(own, Category.PAY, Urgency.SOON, CASEWORKER.accountId());
    Receipt anothers = member("Ann " + word);
    triage(anothers, Category.PAY, Urgency.SOON, OTHER.accountId());
    Receipt walled = member("Ann " + word);
    database.act(d -> d.cases().wallOff(walled.reference(), OTHER_LEAD.accountId(), LEAD));
    Receipt sealed = member("Ann " + word);
    database.act(d -> d.cases().seal(sealed.reference(), version(d, sealed), LEAD));

    assertThat(found("ann " + word, 1, CASEWORKER)).containsExactly(own.reference());
    assertThat(found("ann " + word, 1, OTHER)).containsExactly(anothers.reference());
    assertThat(found("ann " + word, 1, OTHER_LEAD)).containsExactly(anothers.reference());
    assertThat(found("ann " + word, 1, LEAD)).containsExactly(walled.reference());
  }

  @Test
  void a_case_found_by_its_name_and_by_a_message_is_one_and_shows_the_message() {
    Receipt by = send(named(word, "My name is " + word));
    member(word);
    database.later(Duration.ofMinutes(1));
    answer(by, formKey(), "And now?");

    List<FoundCase> found = database.work(d -> d.lists().find(word, 1, LEAD));

    assertThat(found).extracting(one -> one.summary().reference()).containsExactly(by.reference());
    assertThat(found.get(0).excerpt().stream().filter(Piece::found).map(Piece::text))
        .containsExactly(word);
  }

  private Receipt member(String name) {
    database.later(Duration.ofMinutes(1));
    return send(named(name, "Nothing"));
  }

  private List<String> found(String query, int most, Caller caller) {
    List<FoundCase> some = database.work(d -> d.lists().find(query, most, caller));
    return some.stream().map(one -> one.summary().reference()).toList();
  }
}
