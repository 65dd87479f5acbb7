package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.result.CaseResult;
import org.branchwork.casework.api.result.NewTime;
import org.branchwork.casework.api.result.ResultDesk;
import org.branchwork.casework.api.result.ResultSearch;
import org.branchwork.casework.api.result.TimeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Time spent and money recovered, on the real database. */
class ResultIT extends WorkStory {

  @Test
  void time_is_written_down_added_up_and_told_in_the_timeline() {
    add(new NewTime(90, TODAY, "Meeting"), CASEWORKER);
    add(new NewTime(15, TODAY.minusDays(1), "Call"), CASEWORKER);
    assertThat(result(CASEWORKER))
        .returns(105L, CaseResult::minutes)
        .returns(
            List.of(
                new TimeEntry(90, TODAY, "Meeting", CASEWORKER_ID),
                new TimeEntry(15, TODAY.minusDays(1), "Call", CASEWORKER_ID)),
            CaseResult::time);
    assertThat(told(CaseFile.Kind.TIME_SPENT)).containsExactly("90", "15");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, x, time.minutes",
    "1, 0, x, ",
    "1440, 0, x, ",
    "1441, 0, x, time.minutes",
    "5, 1, x, time.day",
    "5, , x, time.day",
    "5, 0, , time.text"
  })
  void time_has_minutes_a_day_that_has_come_and_a_purpose(
      int minutes, Integer days, String text, String rule) {
    LocalDate day = days == null ? null : TODAY.plusDays(days);
    NewTime time = new NewTime(minutes, day, text);
    if (rule == null) {
      add(time, CASEWORKER);
      assertThat(result(CASEWORKER).minutes()).isEqualTo(minutes);
    } else {
      assertThatThrownBy(() -> add(time, CASEWORKER)).hasMessageContaining(rule);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"WON", "SETTLED"})
  void money_recovered_belongs_to_a_case_that_was_won_or_settled(Outcome outcome) {
    close(outcome);
    recover(123_450L);
    recover(123_450L);
    assertThat(result(CASEWORKER))
        .returns(123_450L, CaseResult::recoveredPence)
        .returns(outcome, CaseResult::outcome);
    assertThat(told(CaseFile.Kind.RECOVERED)).containsExactly("123450");
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = Mode.EXCLUDE,
      names = {"WON", "SETTLED"})
  void no_money_is_recovered_by_another_outcome(Outcome outcome) {
    close(outcome);
    assertThatThrownBy(() -> recover(1L)).hasMessageContaining("recovered.outcome");
  }

  @Test
  void a_case_that_is_opened_again_has_recovered_nothing_yet() {
    assertThatThrownBy(() -> recover(1L)).hasMessageContaining("recovered.outcome");
    close(Outcome.WON);
    recover(1L);
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), CASEWORKER));
    assertThat(result(CASEWORKER).recoveredPence()).isNull();
    close(Outcome.LOST);
    assertThat(result(CASEWORKER).recoveredPence()).isNull();
    assertThat(told(CaseFile.Kind.RECOVERED)).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10000000000, true", "10000000001, false"})
  void an_amount_is_more_than_nothing_and_can_be_meant(long pence, boolean good) {
    close(Outcome.SETTLED);
    if (good) {
      recover(pence);
      assertThat(result(CASEWORKER).recoveredPence()).isEqualTo(pence);
    } else {
      assertThatThrownBy(() -> recover(pence)).hasMessageContaining("recovered.amount");
    }
  }

  @Test
  void what_time_was_for_is_encrypted_in_a_sealed_case() {
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    add(new NewTime(5, TODAY, "wombat call"), CASEWORKER);
    assertThat(result(CASEWORKER).time().get(0).text()).isEqualTo("wombat call");
    assertThat(database.count("casework.time_spent t where t::text like '%wombat%'")).isZero();
  }

  @Test
  void who_does_not_see_the_case_does_none_of_it() {
    assertThatThrownBy(() -> add(new NewTime(5, TODAY, "x"), OTHER))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(
            () ->
                database.act(
                    d ->
                        d.of(ResultDesk.class, Results.class)
                            .setRecovered(receipt.reference(), -1, 1L, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> result(OTHER)).isInstanceOf(CaseNotFound.class);
  }

  private void add(NewTime time, Caller caller) {
    database.act(
        d ->
            d.of(ResultDesk.class, Results.class)
                .addTime(receipt.reference(), formKey(), time, caller));
  }

  private void close(Outcome outcome) {
    database.act(
        d -> d.cases().close(receipt.reference(), version(d, receipt), outcome, CASEWORKER));
  }

  private void recover(Long pence) {
    database.act(
        d ->
            d.of(ResultDesk.class, Results.class)
                .setRecovered(receipt.reference(), version(d, receipt), pence, CASEWORKER));
  }

  private List<String> told(CaseFile.Kind kind) {
    return open(receipt, CASEWORKER).timeline().stream()
        .filter(entry -> entry.kind() == kind)
        .map(CaseFile.Entry::detail)
        .toList();
  }

  private CaseResult result(Caller caller) {
    return database.work(
        d -> d.of(ResultSearch.class, Results.class).of(receipt.reference(), caller));
  }
}
