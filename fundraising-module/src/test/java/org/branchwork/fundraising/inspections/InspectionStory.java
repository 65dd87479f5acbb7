package org.branchwork.fundraising.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.branchwork.fundraising.api.inspections.ShownRecords;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.branchwork.fundraising.reconciling.ReconcileStory;
import org.branchwork.fundraising.sql.TablesOfTests;
import org.junit.jupiter.api.BeforeEach;

/** Requests beside books that begin anew with each test. Today is 28 November 2026. */
abstract class InspectionStory extends ReconcileStory {
  static final Caller TREASURER = ReconcileFixture.TREASURER;
  static final Caller SECOND = ReconcileFixture.SECOND;
  static final Caller AUDITOR = ReconcileFixture.AUDITOR;
  static final LocalDate DAY = ReconcileFixture.DAY;
  static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  /** The beans of one transaction. */
  record Inspecting(InspectionBook desk, InspectionLookup search) {}

  @BeforeEach
  void no_requests() throws SQLException {
    at.database.asSuperuser("truncate fundraising.inspection_request cascade");
    at.events.fired.clear();
  }

  /** A request for October, checked or not. */
  static UUID asked(boolean checked) {
    UUID id = UUID.randomUUID();
    act(TREASURER, all -> all.desk().record(october(id, checked), TREASURER));
    return id;
  }

  static RecordInspection october(UUID id, boolean checked) {
    return new RecordInspection(
        id,
        "Ann Example",
        "1234567",
        DAY,
        LocalDate.parse("2026-10-01"),
        LocalDate.parse("2026-10-31"),
        checked,
        true,
        "By letter");
  }

  /** The same, and the member is there. */
  static UUID underWay() {
    UUID request = asked(true);
    act(TREASURER, all -> all.desk().offer(request, TODAY, TREASURER));
    act(TREASURER, all -> all.desk().begin(request, TREASURER));
    return request;
  }

  static InspectionView view(UUID request) {
    return ask(TREASURER, all -> all.search().request(request, TREASURER));
  }

  static ShownRecords show(UUID request, long after) {
    return ask(TREASURER, all -> all.desk().show(request, after, TREASURER));
  }

  static List<ShownPage> log(UUID request) {
    return ask(TREASURER, all -> all.search().shown(request, OptionalLong.empty(), 500, TREASURER));
  }

  static void act(Caller caller, Consumer<Inspecting> work) {
    ask(
        caller,
        all -> {
          work.accept(all);
          return "done";
        });
  }

  static <T> T ask(Caller caller, Function<Inspecting, T> work) {
    return at.database.ask(caller, entities -> work.apply(beans(entities)));
  }

  /** Refused with these keys, and nothing has changed. */
  static void refused(String keys, Caller caller, Consumer<Inspecting> work) throws SQLException {
    String before = kept();
    assertThatThrownBy(() -> act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.keys()).containsExactly(keys.split(" ")));
    assertThat(kept()).isEqualTo(before);
  }

  private static String kept() throws SQLException {
    return at.one("select string_agg(r::text, ' ') from fundraising.inspection_request r")
        + at.one("select string_agg(a::text, ' ') from fundraising.inspection_act a")
        + at.one("select string_agg(s::text, ' ') from fundraising.inspection_shown s");
  }

  private static Inspecting beans(EntityManager entities) {
    InspectionRows rows = new InspectionRows();
    rows.tables = TablesOfTests.over(entities, new InspectionTables());
    BooksOfTests books = BooksOfTests.of(entities, Desks.CLOCK);
    InspectionBook desk = new InspectionBook();
    desk.requests = rows;
    desk.ledger = books.search();
    desk.accounts = books.years();
    desk.events = at.events;
    desk.clock = Desks.CLOCK;
    InspectionLookup search = new InspectionLookup();
    search.requests = rows;
    search.clock = Desks.CLOCK;
    return new Inspecting(desk, search);
  }
}
