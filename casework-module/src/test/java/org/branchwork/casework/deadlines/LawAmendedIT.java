package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LawDesk;
import org.branchwork.casework.api.deadlines.LawPreview.Moved;
import org.branchwork.casework.api.deadlines.LawRow;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer amends the law: 1 October 2026, from three months to six, played again. */
class LawAmendedIT extends LimitStory {

  private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);
  private static final Caller OFFICER = Caller.staff(LEAD_ID, Set.of(Permission.values()));
  private static final AmendLaw SIX =
      new AmendLaw(
          Claim.WAGES,
          Jurisdiction.ENGLAND_WALES,
          CHANGE,
          6,
          "Commencement order",
          LocalDate.of(2026, 11, 20));

  private Receipt before;
  private Receipt after;

  @BeforeEach
  void two() {
    before = given();
    set(before, LocalDate.of(2026, 9, 30), null, null, CASEWORKER);
    after = given();
    set(after, CHANGE, null, null, CASEWORKER);
  }

  /** The law is of no case: what was amended here is as it was for the tests that follow. */
  @AfterEach
  void undo() throws SQLException {
    try (Connection data = CaseworkDatabase.as("postgres").getConnection()) {
      data.createStatement()
          .execute(
              "update casework.case_limit l set rule_id = (select min(id) from casework.time_limit_rule r where r.claim_type = 'WAGES') where rule_id in (select id from casework.time_limit_rule where added_by is not null)");
      data.createStatement()
          .execute("delete from casework.time_limit_rule where added_by is not null");
      data.createStatement()
          .execute(
              "update casework.time_limit_rule set replaced_at = null where replaced_at is not null");
      data.createStatement()
          .execute(
              "update casework.time_limit_rule set trigger_until = null where trigger_from = '2026-10-01'");
    }
  }

  @Test
  void a_preview_shows_every_open_case_that_would_move_and_changes_nothing() {
    List<Moved> moved = database.work(d -> law(d).preview(SIX, OFFICER)).moved();

    assertThat(moved).filteredOn(each -> each.reference().equals(before.reference())).isEmpty();
    assertThat(moved)
        .filteredOn(each -> each.reference().equals(after.reference()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.limitBefore()).isEqualTo("2026-12-31");
              assertThat(each.limitAfter()).isEqualTo("2027-03-31");
              // the older law is shorter, and not everybody agrees: the safe day stays
              assertThat(each.safeBefore()).isEqualTo("2026-12-30");
              assertThat(each.safeAfter()).isEqualTo("2026-12-30");
            });
    assertThat(entered(after).limit()).isEqualTo("2026-12-31");
  }

  @Test
  void once_applied_the_open_limits_are_worked_out_again_and_their_caseworkers_told() {
    at("2026-11-24T12:00:00Z");
    database.act(d -> law(d).apply(SIX, OFFICER));
    assertThat(database.told(LimitEvent.LawAmended.class))
        .singleElement()
        .satisfies(told -> assertThat(told.claim()).isEqualTo("wages"));
    watch();

    assertThat(database.told(LimitEvent.LimitMoved.class))
        .filteredOn(
            told -> Set.of(before.reference(), after.reference()).contains(told.reference()))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.reference()).isEqualTo(after.reference());
              assertThat(told.caseworker()).isEqualTo(CASEWORKER_ID);
            });
    assertThat(entered(after).limit()).isEqualTo("2027-03-31");
    assertThat(entered(after).safe()).isEqualTo("2026-12-30");
    assertThat(entered(before).limit()).isEqualTo("2026-12-29");
    assertThat(limits(after))
        .filteredOn(limit -> limit.state() == State.REPLACED)
        .singleElement()
        .satisfies(old -> assertThat(old.limit()).isEqualTo("2026-12-31"));
    assertThat(rows(Claim.WAGES)).extracting(LawRow::length).containsExactly(3, 6);
    database.told();
    watch();
    assertThat(database.told(LimitEvent.LimitMoved.class)).isEmpty();
  }

  @Test
  void a_shorter_law_moves_the_safe_day_of_provisional_limits_too() {
    at("2026-11-24T12:00:00Z");
    AmendLaw shorter =
        new AmendLaw(
            Claim.DISCRIMINATION,
            Jurisdiction.ENGLAND_WALES,
            LocalDate.of(2026, 11, 1),
            1,
            "An Act",
            CHANGE);
    database.act(d -> law(d).apply(shorter, OFFICER));
    watch();
    assertThat(limits(after))
        .filteredOn(limit -> limit.basis() == Basis.HAPPENED && limit.isOpen())
        .singleElement()
        .satisfies(limit -> assertThat(limit.safe()).isEqualTo("2026-12-12"));
    assertThat(rows(Claim.DISCRIMINATION))
        .extracting(LawRow::until)
        .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31), null);
  }

  @Test
  void nobody_but_an_officer_reads_or_amends_it() {
    assertThatThrownBy(() -> database.work(d -> law(d).law(LEAD))).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.work(d -> law(d).preview(SIX, LEAD)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.act(d -> law(d).apply(SIX, LEAD)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void what_cannot_be_right_is_refused() {
    refused("limits.length.range", () -> apply(CHANGE, 0, "An Act", CHANGE));
    refused("limits.length.range", () -> apply(CHANGE, 13, "An Act", CHANGE));
    refused("limits.source.missing", () -> apply(CHANGE, 6, " ", CHANGE));
    refused("limits.source.missing", () -> apply(CHANGE, 6, "x".repeat(501), CHANGE));
    refused("limits.checked.future", () -> apply(CHANGE, 6, "An Act", LocalDate.of(2026, 11, 24)));
    refused("limits.from.early", () -> apply(LocalDate.of(2013, 12, 31), 6, "An Act", CHANGE));
    apply(CHANGE, 6, "An Act", CHANGE);
    refused("limits.from.same", () -> apply(CHANGE, 6, "An Act", CHANGE));
  }

  private void apply(LocalDate from, int length, String source, LocalDate checked) {
    AmendLaw change =
        new AmendLaw(Claim.WAGES, Jurisdiction.ENGLAND_WALES, from, length, source, checked);
    database.act(d -> law(d).apply(change, OFFICER));
  }

  private List<LawRow> rows(Claim claim) {
    return database.work(d -> law(d).law(OFFICER)).stream()
        .filter(row -> row.claim() == claim && row.jurisdiction() == Jurisdiction.ENGLAND_WALES)
        .toList();
  }

  private CaseLimit entered(Receipt receipt) {
    return limits(receipt).stream()
        .filter(limit -> limit.basis() == Basis.ENTERED && limit.isOpen())
        .findFirst()
        .orElseThrow();
  }

  private static LawDesk law(Desks desks) {
    return desks.of(LawDesk.class, LawBook.class);
  }
}
