package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people at one case: they know of each other, and neither talks past the other. */
class OnlookerIT extends CaseworkStory {

  @Test
  void who_has_a_case_open_is_told_to_the_others_and_not_to_oneself() {
    Receipt receipt = given();
    open(receipt, LEAD);
    open(receipt, CASEWORKER);

    assertThat(onlookers(receipt, CASEWORKER)).containsExactly(new Onlooker(LEAD_ID, NOON));
    assertThat(onlookers(receipt, LEAD))
        .extracting(Onlooker::account)
        .containsExactly(CASEWORKER.accountId());
    assertThat(onlookers(given(), CASEWORKER)).extracting(Onlooker::since).containsOnly(NOON);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "899, true", "900, false", "901, false", "86400, false"})
  void who_has_not_looked_for_a_quarter_of_an_hour_is_gone(int seconds, boolean there) {
    Receipt receipt = given();
    open(receipt, LEAD);
    database.later(Duration.ofSeconds(seconds));

    assertThat(onlookers(receipt, CASEWORKER).isEmpty()).isNotEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({"14, 0", "15, 15", "60, 60"})
  void looking_again_goes_on_with_the_visit_and_after_an_absence_begins_one(
      int minutes, int since) {
    Receipt receipt = given();
    open(receipt, LEAD);
    database.later(Duration.ofMinutes(minutes));
    open(receipt, LEAD);

    assertThat(onlookers(receipt, CASEWORKER))
        .containsExactly(new Onlooker(LEAD_ID, NOON.plus(Duration.ofMinutes(since))));
  }

  @Test
  void who_may_not_see_the_case_learns_of_nobody() {
    Receipt receipt = given();
    open(receipt, LEAD);

    assertThatThrownBy(() -> onlookers(receipt, OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void who_asks_for_the_others_leaves_no_trace_and_is_no_onlooker() {
    Receipt receipt = given();
    open(receipt, LEAD);
    int readings = readings(receipt);
    onlookers(receipt, CASEWORKER);

    assertThat(readings(receipt)).isEqualTo(readings);
    assertThat(onlookers(receipt, LEAD)).isEmpty();
  }

  private int readings(Receipt receipt) {
    return database
        .work(d -> d.own().readings(receipt.reference(), receipt.key(), null, CaseFixture.MEMBER))
        .looks()
        .size();
  }

  @Test
  void of_two_replies_at_once_the_second_is_told_of_the_first_and_can_be_sent_after_it() {
    Receipt receipt = given();
    int seen = open(receipt, CASEWORKER).version();
    reply(receipt, seen, "From the caseworker.", CASEWORKER);

    assertThatThrownBy(() -> reply(receipt, seen, "From the lead.", LEAD))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("case.changed");
    reply(receipt, open(receipt, LEAD).version(), "From the lead.", LEAD);

    assertThat(conversation(receipt))
        .extracting("text")
        .endsWith("From the caseworker.", "From the lead.");
  }

  /** Nobody waits for a word then, so that nothing else of the case tells of the first reply. */
  @Test
  void a_second_reply_in_a_row_counts_as_a_change_too() {
    Receipt receipt = given();
    reply(receipt, open(receipt, CASEWORKER).version(), "One.", CASEWORKER);
    CaseFile seen = open(receipt, LEAD);
    reply(receipt, seen.version(), "Two.", CASEWORKER);

    assertThatThrownBy(() -> reply(receipt, seen.version(), "Three.", LEAD))
        .hasMessage("case.changed");
  }

  private void reply(Receipt receipt, int version, String text, Caller by) {
    database.act(
        d -> d.cases().reply(receipt.reference(), version, formKey(), text, List.of(), by));
  }

  private List<Onlooker> onlookers(Receipt receipt, Caller caller) {
    return database.work(d -> d.cases().onlookers(receipt.reference(), caller));
  }
}
