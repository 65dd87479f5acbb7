package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.WaitingFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRowTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final UUID ANN = new UUID(0, 1);
  private static final AnswerLine NOBODY = new AnswerLine(AnswerClock.NONE, null, NOW);

  @ParameterizedTest
  @CsvSource({
    "-PT5M, 0 min",
    "PT0S, 0 min",
    "PT59M59S, 59 min",
    "PT60M, 1 h",
    "PT23H59M, 23 h",
    "PT24H, 1 day",
    "PT47H59M, 1 day",
    "PT48H, 2 days"
  })
  void a_wait_is_said_in_its_largest_unit(Duration since, String said) {
    assertThat(row(NOW.minus(since), null, Stage.OPEN).getWaits()).isEqualTo(said);
  }

  @Test
  void nobody_waits_when_the_next_word_is_the_members_or_the_case_is_closed() {
    assertThat(row(null, null, Stage.OPEN).getWaits()).isEqualTo("member’s turn");
    assertThat(row(null, null, Stage.CLOSED).getWaits()).isEqualTo("Closed");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, overdue since 22 Nov, tag warn",
    "2026-11-23, 23 Nov, tag warn",
    "2026-11-29, 29 Nov, tag warn",
    "2026-11-30, 30 Nov, tag",
    "2027-01-04, 4 Jan 2027, tag"
  })
  void a_step_is_marked_in_its_last_week_and_when_overdue(
      LocalDate due, String said, String style) {
    CaseRow row = row(null, due, Stage.OPEN);
    assertThat(row.getDue()).isEqualTo(said);
    assertThat(row.getDueStyle()).isEqualTo(style);
  }

  @Test
  void a_row_says_who_where_until_when_and_under_what() {
    assertThat(row(null, null, Stage.OPEN).getAbout())
        .isEqualTo("Mina Example · Northgate Council · last day 20 Nov · Pay and hours");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:01Z, '', 'Answer by 23 November 2026, 12:00', tag",
    "2026-11-23T12:00:00Z, '', 'Answer overdue since 23 November 2026, 12:00', tag warn",
    ", MEMBER, Waiting for the member since 20 November 2026, tag",
    ", EMPLOYER, Waiting for the employer since 20 November 2026, tag",
    ", '', '', tag"
  })
  void an_answer_is_overdue_from_its_moment_on_and_not_while_it_is_paused(
      Instant by, String pausedFor, String said, String style) {
    Instant pausedAt = pausedFor.isEmpty() ? null : NOW.minus(Duration.ofDays(3));
    WaitingFor waitingFor = pausedFor.isEmpty() ? null : WaitingFor.valueOf(pausedFor);
    AnswerLine line = new AnswerLine(new AnswerClock(NOW, true, pausedAt, waitingFor), by, NOW);
    assertThat(line.text()).isEqualTo(said);
    assertThat(line.style()).isEqualTo(style);
  }

  @Test
  void an_account_that_is_gone_still_has_a_word() {
    CaseSummary summary = row(null, null, Stage.OPEN).summary();
    assertThat(
            CaseRow.of(summary, Map.of(ANN, "Ann"), false, null, NOBODY, NOW, TODAY).caseworker())
        .isEqualTo("Ann");
    assertThat(CaseRow.of(summary, Map.of(), false, null, NOBODY, NOW, TODAY).caseworker())
        .isEqualTo("An account that is gone");
  }

  private static CaseRow row(Instant waitingSince, LocalDate due, Stage stage) {
    CaseSummary summary =
        new CaseSummary(
            "EQ-0123-45CW",
            1,
            "Overtime",
            "Mina Example",
            "Northgate Council",
            LocalDate.of(2026, 11, 20),
            stage,
            Category.PAY,
            Urgency.SOON,
            ANN,
            waitingSince,
            AnswerClock.NONE,
            NOW,
            due,
            due,
            false,
            List.of());
    return CaseRow.of(summary, Map.of(), false, null, NOBODY, NOW, TODAY);
  }
}
