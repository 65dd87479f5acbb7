package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseFile.Kind;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a case at each of its stages, and what follows. */
class CaseVerbsTest {

  private static final Instant LATER = NOON.plusSeconds(3600);

  private static final Map<String, Consumer<Case>> VERBS =
      Map.of(
          "triage", file -> triage(file, CASEWORKER_ID),
          "setDue", file -> file.setDue(LocalDate.of(2026, 12, 1), LEAD, LATER),
          "close", file -> file.close(Outcome.WON, LEAD, LATER),
          "reopen", file -> file.reopen(LEAD, LATER),
          "reply", Case::replied,
          "answer", file -> file.memberWrote(MEMBER, LATER));

  @ParameterizedTest
  @CsvSource({
    "ENQUIRY, triage, OPEN",
    "OPEN,    triage, OPEN",
    "CLOSED,  triage, case.closed",
    "ENQUIRY, setDue, ENQUIRY",
    "OPEN,    setDue, OPEN",
    "CLOSED,  setDue, case.closed",
    "ENQUIRY, close,  CLOSED",
    "OPEN,    close,  CLOSED",
    "CLOSED,  close,  case.closed-already",
    "ENQUIRY, reopen, case.not-closed",
    "OPEN,    reopen, case.not-closed",
    "CLOSED,  reopen, OPEN",
    "ENQUIRY, reply,  ENQUIRY",
    "OPEN,    reply,  OPEN",
    "CLOSED,  reply,  reply.closed",
    "ENQUIRY, answer, ENQUIRY",
    "OPEN,    answer, OPEN",
    "CLOSED,  answer, OPEN"
  })
  void each_stage_allows_what_it_should_and_refuses_the_rest(
      Stage stage, String verb, String result) {
    Case file = at(stage);
    if (result.contains(".")) {
      assertThatThrownBy(() -> VERBS.get(verb).accept(file))
          .isInstanceOf(CaseworkRuleBroken.class)
          .hasMessage(result);
      assertThat(stageOf(file)).isEqualTo(stage);
    } else {
      VERBS.get(verb).accept(file);
      assertThat(stageOf(file)).hasToString(result);
    }
  }

  @Test
  void a_case_closed_before_triage_reopens_as_an_enquiry() {
    Case file = at(Stage.ENQUIRY);
    file.close(Outcome.ADVICE_GIVEN, LEAD, LATER);
    file.memberWrote(MEMBER, LATER);
    assertThat(stageOf(file)).isEqualTo(Stage.ENQUIRY);
  }

  @ParameterizedTest
  @CsvSource({
    "     , SOON, true,  triage.category",
    "PAY  ,     , true,  triage.urgency",
    "PAY  , SOON, false, triage.caseworker"
  })
  void triage_needs_category_urgency_and_caseworker(
      Category category, Urgency urgency, boolean withCaseworker, String key) {
    Case file = at(Stage.ENQUIRY);
    UUID caseworker = withCaseworker ? CASEWORKER_ID : null;
    assertThatThrownBy(() -> file.triage(category, urgency, caseworker, LEAD, LATER))
        .hasMessage(key);
    assertThat(stageOf(file)).isEqualTo(Stage.ENQUIRY);
  }

  @Test
  void closing_needs_an_outcome() {
    assertThatThrownBy(() -> at(Stage.OPEN).close(null, LEAD, LATER)).hasMessage("close.outcome");
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31,false", "1900-01-01,true", "2200-12-31,true", "2201-01-01,false"})
  void a_due_day_is_one_that_can_be_meant(LocalDate on, boolean taken) {
    Case file = at(Stage.OPEN);
    if (taken) {
      assertThatCode(() -> file.setDue(on, LEAD, LATER)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> file.setDue(on, LEAD, LATER)).hasMessage("due.on");
    }
  }

  @Test
  void a_change_to_the_same_is_no_step() {
    Case file = at(Stage.OPEN);
    LocalDate day = LocalDate.of(2026, 12, 1);
    assertThat(triage(file, CASEWORKER_ID)).isEmpty();
    assertThat(file.setDue(null, LEAD, LATER)).isEmpty();
    assertThat(file.setDue(day, LEAD, LATER)).hasSize(1);
    assertThat(file.setDue(day, LEAD, LATER)).isEmpty();
    assertThat(file.setDue(null, LEAD, LATER)).extracting(Step::kind).containsExactly(Kind.DUE_SET);
  }

  @Test
  void a_case_handed_over_is_unread_and_one_taken_is_read() {
    Case file = at(Stage.ENQUIRY);
    triage(file, OTHER_ID);
    assertThat(turnOf(file).unread()).isTrue();
    triage(file, LEAD_ID);
    assertThat(turnOf(file).unread()).isFalse();
  }

  @Test
  void a_member_waits_from_the_first_word_that_nobody_answered() {
    Case file = at(Stage.OPEN);
    file.memberWrote(MEMBER, LATER);
    assertThat(turnOf(file).waitingSince()).isEqualTo(NOON);
    file.replied();
    assertThat(turnOf(file).waitingSince()).isNull();
    file.memberWrote(MEMBER, LATER);
    assertThat(turnOf(file).waitingSince()).isEqualTo(LATER);
    file.close(Outcome.WON, CASEWORKER, LATER);
    assertThat(turnOf(file).waitingSince()).isNull();
  }

  @Test
  void only_the_version_seen_last_may_change_a_case() {
    assertThatCode(() -> at(Stage.OPEN).requireVersion(0)).doesNotThrowAnyException();
    assertThatThrownBy(() -> at(Stage.OPEN).requireVersion(1)).hasMessage("case.changed");
  }

  private static List<Step> triage(Case file, UUID caseworker) {
    return file.triage(Category.PAY, Urgency.SOON, caseworker, LEAD, LATER);
  }

  private static Case at(Stage stage) {
    Case file = new Case("EQ-0123-45CW", enquiry(), new Arrival(Channel.FORM, null), NOON);
    if (stage != Stage.ENQUIRY) {
      triage(file, CASEWORKER_ID);
    }
    if (stage == Stage.CLOSED) {
      file.close(Outcome.SETTLED, CASEWORKER, NOON);
    }
    return file;
  }

  private static Stage stageOf(Case file) {
    return view(file).stage();
  }

  private static CaseFile view(Case file) {
    return file.file("", List.of(), Set.of());
  }

  private static Turn turnOf(Case file) {
    return file.turn();
  }
}
