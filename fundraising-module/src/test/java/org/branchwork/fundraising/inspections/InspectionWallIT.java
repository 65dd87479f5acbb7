package org.branchwork.fundraising.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of inspections, held against direct statements too. */
class InspectionWallIT extends InspectionStory {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "treasurer",
          TREASURER,
          "auditor",
          AUDITOR,
          "approver",
          ReconcileFixture.APPROVER,
          "job",
          ReconcileFixture.JOB);
  private static final String SHOWN =
      "insert into fundraising.inspection_shown (request, first_entry, last_entry, entries,"
          + " account, shown_by, shown_at) values ('%s', %d, %d, %d, false, '%s', now())";

  @ParameterizedTest
  @CsvSource({"inspection_request", "inspection_act", "inspection_shown"})
  void what_was_written_down_stays_as_it_was(String table) throws SQLException {
    at.line(ReconcileFixture.ACCOUNT, LocalDate.parse("2026-10-01"), 700, "COUNTER CREDIT");
    at.book();
    show(underWay(), 0);
    String column = table.equals("inspection_shown") ? "shown_at" : "request";
    String change =
        table.equals("inspection_request")
            ? "update fundraising.inspection_request set note = 'x'"
            : "update fundraising." + table + " set " + column + " = " + column;
    String remove = "delete from fundraising." + table;
    fails("permission denied", TREASURER, change);
    fails("permission denied", TREASURER, remove);
    assertThatThrownBy(() -> at.database.asSuperuser(change))
        .hasMessageContaining("inspection_append_only");
    assertThatThrownBy(() -> at.database.asSuperuser(remove))
        .hasMessageContaining("inspection_append_only");
    assertThat(at.one("select count(*) from fundraising." + table)).isNotEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "5,  BEGUN,   , , inspection_order",
    "3,  CHECKED, , , inspection_order",
    "4,  OFFERED, 2026-12-01, , inspection_order",
    "4,  REFUSED, , x, inspection_order",
    "2,  OFFERED, , , inspection_act_day",
    "4,  HELD, 2026-12-01, , inspection_act_day",
    "2,  REFUSED, , , inspection_act_reason",
    "4,  HELD, , x, inspection_act_reason"
  })
  void acts_come_in_their_order(
      int number, String kind, @Nullable String day, @Nullable String reason, String rule) {
    UUID request = number == 2 ? asked(true) : underWay();
    fails(rule, TREASURER, actOf(TREASURER, request, number, kind, day, reason));
  }

  @Test
  void only_all_entries_of_the_period_are_logged_and_only_while_it_is_under_way()
      throws SQLException {
    for (String day : new String[] {"2026-09-30", "2026-10-01", "2026-10-02", "2026-11-01"}) {
      at.line(ReconcileFixture.ACCOUNT, LocalDate.parse(day), 700, "COUNTER CREDIT");
    }
    at.book();
    UUID waiting = asked(true);
    String by = TREASURER.label();
    fails("inspection_under_way", TREASURER, SHOWN.formatted(waiting, 2, 3, 2, by));
    UUID request = underWay();
    fails("inspection_scope", TREASURER, SHOWN.formatted(request, 1, 3, 2, by));
    fails("inspection_scope", TREASURER, SHOWN.formatted(request, 2, 4, 2, by));
    fails("inspection_scope", TREASURER, SHOWN.formatted(request, 2, 3, 1, by));
    fails("inspection_scope", TREASURER, SHOWN.formatted(request, 4, 4, 1, by));
    fails("row-level security", TREASURER, SHOWN.formatted(request, 2, 3, 2, SECOND.label()));
    at.direct(TREASURER, SHOWN.formatted(request, 2, 3, 2, by));
  }

  @ParameterizedTest
  @CsvSource({"treasurer, true", "auditor, false", "approver, false", "job, false"})
  void who_asks_is_for_people_who_keep_the_books(String who, boolean may) throws SQLException {
    Caller caller = Objects.requireNonNull(CALLERS.get(who));
    at.line(ReconcileFixture.ACCOUNT, LocalDate.parse("2026-10-01"), 700, "COUNTER CREDIT");
    at.book();
    UUID request = underWay();
    show(request, 0);
    for (String table : new String[] {"inspection_request", "inspection_act", "inspection_shown"}) {
      assertThat(reached(caller, table)).as(table).isEqualTo(may);
    }
    String note =
        "insert into fundraising.inspection_request (id, member_name, received_on, period_from,"
            + " period_to, accountant, note, recorded_by, recorded_at) values (gen_random_uuid(),"
            + " 'Ann', now(), now(), now(), false, '', '%s', now())".formatted(caller.label());
    String held = actOf(caller, request, 4, "HELD", null, null);
    if (may) {
      at.direct(caller, note, held);
    } else {
      fails("row-level security", caller, note);
      assertThatThrownBy(() -> at.direct(caller, held)).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> at.direct(caller, SHOWN.formatted(request, 1, 1, 1, caller.label())))
          .isInstanceOf(SQLException.class);
    }
  }

  private static boolean reached(Caller caller, String table) {
    return at.database.ask(
        caller,
        entities ->
            !entities
                .createNativeQuery("select 1 from fundraising." + table)
                .getResultList()
                .isEmpty());
  }

  private static String actOf(
      Caller caller,
      UUID request,
      int number,
      String kind,
      @Nullable String day,
      @Nullable String reason) {
    return "insert into fundraising.inspection_act values ('%s', %d, '%s', %s, %s, '%s', now())"
        .formatted(request, number, kind, quoted(day), quoted(reason), caller.label());
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "null" : "'" + value + "'";
  }

  private static void fails(String rule, Caller caller, String statement) {
    assertThatThrownBy(() -> at.direct(caller, statement)).hasMessageContaining(rule);
  }
}
