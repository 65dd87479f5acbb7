package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.deadlines.CalendarDay;
import org.branchwork.casework.api.deadlines.CalendarDay.Kind;
import org.branchwork.casework.api.deadlines.CalendarDesk;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.cases.CaseFixture;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.Test;

/** A caseworker's calendar at its secret address. */
class CalendarIT extends LimitStory {

  private final Caller ann = Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK));
  private final Caller ben = Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK));

  @Test
  void an_address_opens_the_calendar_of_who_made_it_until_it_is_revoked() {
    assertThat(token(ann)).isEmpty();
    database.act(d -> calendar(d).make(ann));
    String first = token(ann).orElseThrow();
    assertThat(opened(first)).contains(ann.account());
    assertThat(token(ben)).isEmpty();

    database.act(d -> calendar(d).make(ann));
    assertThat(opened(first)).isEmpty();
    String second = token(ann).orElseThrow();
    database.act(d -> calendar(d).revoke(ann));
    assertThat(opened(second)).isEmpty();
    assertThat(token(ann)).isEmpty();
  }

  @Test
  void a_wrong_key_opens_nothing() {
    database.act(d -> calendar(d).make(ann));
    String token = token(ann).orElseThrow();
    assertThat(opened(token + "x")).isEmpty();
    assertThat(opened(token.substring(0, 36))).isEmpty();
    assertThat(opened(UUID.randomUUID() + token.substring(36))).isEmpty();
    assertThat(opened("")).isEmpty();
    assertThat(opened("x".repeat(60))).isEmpty();
  }

  @Test
  void it_holds_the_days_of_ones_own_open_cases() {
    Receipt mine = send(CaseFixture.enquiry());
    triage(mine, Category.PAY, Urgency.SOON, ann.account());
    Receipt closed = send(CaseFixture.enquiry());
    triage(closed, Category.PAY, Urgency.SOON, ann.account());
    LocalDate due = LocalDate.of(2026, 12, 1);
    database.act(d -> d.cases().setDue(mine.reference(), version(d, mine), due, LEAD));
    database.act(
        d -> d.cases().close(closed.reference(), version(d, closed), Outcome.SETTLED, LEAD));

    assertThat(days(ann))
        .extracting(CalendarDay::reference, CalendarDay::kind, CalendarDay::on)
        .containsExactly(
            tuple(mine.reference(), Kind.DUE, due),
            tuple(mine.reference(), Kind.LIMIT, LocalDate.of(2027, 2, 12)));
    assertThat(days(ben)).isEmpty();
  }

  @Test
  void it_holds_meetings_with_their_hour_and_ones_own_tasks_and_no_words() {
    Receipt mine = send(CaseFixture.enquiry());
    triage(mine, Category.PAY, Urgency.SOON, ann.account());
    Receipt others = send(CaseFixture.enquiry());
    triage(others, Category.PAY, Urgency.SOON, ben.account());
    meeting(mine, "TRIBUNAL", "2026-12-03T23:30:00Z");
    meeting(mine, "GRIEVANCE", "2026-09-27T22:30:00Z"); // 61 days ago, before midnight
    meeting(mine, "APPEAL", "2026-09-27T23:30:00Z"); // 60 days ago, past midnight
    task(mine, ann, "2026-12-05", null);
    task(mine, ben, "2026-12-06", null);
    task(mine, ann, "2026-12-07", "2026-11-20");
    task(mine, ann, null, null);
    task(others, ann, "2026-12-08", null);
    at("2026-11-27T12:00:00Z");

    assertThat(days(ann))
        .filteredOn(day -> day.kind() != Kind.LIMIT)
        .extracting(CalendarDay::kind, CalendarDay::on, CalendarDay::at, CalendarDay::meeting)
        .containsExactly(
            tuple(
                Kind.MEETING,
                LocalDate.of(2026, 9, 28),
                Instant.parse("2026-09-27T23:30:00Z"),
                MeetingKind.APPEAL),
            tuple(
                Kind.MEETING,
                LocalDate.of(2026, 12, 3),
                Instant.parse("2026-12-03T23:30:00Z"),
                MeetingKind.TRIBUNAL),
            tuple(Kind.TASK, LocalDate.of(2026, 12, 5), null, null));
    assertThat(days(ben)).extracting(CalendarDay::kind).containsExactly(Kind.LIMIT);
    assertThat(days(ann).toString()).doesNotContain("quokka");
  }

  private void meeting(Receipt of, String kind, String starts) {
    change(
        of,
        "insert into casework.meeting (id, case_id, kind, starts_at, place, added_by, added_at)"
            + " select gen_random_uuid(), id, '%s', '%s', 'quokka', caseworker, now()"
                .formatted(kind, starts));
  }

  private void task(Receipt of, Caller owner, String due, String done) {
    change(
        of,
        "insert into casework.task (id, case_id, text, owner, added_by, added_at, due_on, done_at)"
            + " select gen_random_uuid(), id, 'quokka', '%s', caseworker, now(), %s, %s"
                .formatted(owner.account(), quoted(due), quoted(done)));
  }

  private static String quoted(String day) {
    return day == null ? "null" : "'" + day + "'";
  }

  private static void change(Receipt of, String insert) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser
          .createStatement()
          .execute(insert + " from casework.case_file where reference = '" + of.reference() + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<CalendarDay> days(Caller caller) {
    return database.work(d -> calendar(d).days(caller));
  }

  private Optional<String> token(Caller caller) {
    return database.work(d -> calendar(d).token(caller));
  }

  private Optional<UUID> opened(String token) {
    return database.work(d -> calendar(d).accountOf(token, VISITOR));
  }

  private static CalendarDesk calendar(Desks desks) {
    return desks.of(CalendarDesk.class, CalendarBook.class);
  }
}
