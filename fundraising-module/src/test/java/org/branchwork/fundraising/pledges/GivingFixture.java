package org.branchwork.fundraising.pledges;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgePage;
import org.branchwork.fundraising.api.pledges.PledgePatience;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.branchwork.fundraising.funds.AccountsOfTests;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.pledges.GiftsOfTests.Payer;
import org.jspecify.annotations.Nullable;

/**
 * A fund with one appeal on a real PostgreSQL. Each piece of work is one transaction of its caller.
 */
final class GivingFixture implements AutoCloseable {
  static final Caller JOB = Caller.system("giving-test");
  static final Caller VISITOR = Caller.visitor();
  static final Caller TREASURER = staff(1, Permission.RECONCILE);
  static final Caller APPROVER = staff(2, Permission.APPROVE);
  static final Caller AUDITOR = staff(3, Permission.READ);
  static final Caller STRANGER = staff(4);
  static final UUID FUND = new UUID(7, 1);
  static final UUID APPEAL = new UUID(7, 2);
  static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  static final int LAPSE_DAYS = 180;
  static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  /** The seal of every account, whatever it says. */
  private static final String SEAL = "S".repeat(43);

  final FundraisingDatabase database = new FundraisingDatabase();
  final GiftsOfTests gifts = new GiftsOfTests(database);
  final RecordedEvents events = new RecordedEvents();
  Instant now = NOON;
  List<Integer> reminderDays = List.of(21, 42);
  private int forms;

  /** The beans of one transaction. */
  record Giving(
      PledgeBook desk,
      PledgeLookup search,
      AppealBook appeals,
      AppealLookup found,
      FollowUps followUps) {}

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties the tables and opens the appeal. */
  void begin() throws SQLException {
    database.clear();
    now = NOON;
    reminderDays = List.of(21, 42);
    direct(
        "truncate fundraising.draft",
        "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
            + " values ('%s', 'strike-fund', 'Strike fund', 'For pay', 'GBP')".formatted(FUND),
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at) select gen_random_uuid(), id, 'Northgate', '089999', '66374958',"
            + " 'set-up', now() from fundraising.fund",
        "update fundraising.fund_account set seal = '" + SEAL + "'");
    act(JOB, all -> all.appeals().open(appeal(), JOB));
    events.fired.clear();
  }

  static WriteAppeal appeal() {
    return new WriteAppeal(
        APPEAL,
        "hardship-winter",
        FUND,
        "Winter hardship",
        "For members who cannot pay the heating.",
        OptionalLong.of(500_000),
        TODAY.minusDays(10),
        null,
        true);
  }

  /** What somebody promises with a form of their own. */
  MakePledge pledge(PledgeKind kind, long pence, @Nullable LocalDate meetingOn) {
    String name = kind == PledgeKind.PERSON ? "Ann Example" : "Northgate branch";
    return pledge(
        kind, pence, meetingOn, new Giver(name, "ann@example.org", "01632 960 001", false));
  }

  /** Who promises, and whether by name to the public. */
  record Giver(
      @Nullable String name, @Nullable String email, @Nullable String telephone, boolean named) {}

  MakePledge pledge(PledgeKind kind, long pence, @Nullable LocalDate meetingOn, Giver giver) {
    return new MakePledge(
        "form-%016d".formatted(++forms),
        APPEAL,
        kind,
        pence,
        Recurrence.ONCE,
        giver.name(),
        giver.email(),
        giver.telephone(),
        giver.named(),
        meetingOn,
        meetingOn == null ? null : "7b",
        null,
        false);
  }

  PledgeReceipt make(MakePledge pledge, Caller caller) {
    return ask(caller, giving -> giving.desk().make(pledge, caller));
  }

  PledgeReceipt person(long pence) {
    return make(pledge(PledgeKind.PERSON, pence, null), VISITOR);
  }

  void cancel(PledgeReceipt receipt) {
    act(VISITOR, all -> all.desk().cancel(receipt.reference(), receipt.key(), VISITOR));
  }

  void act(Caller caller, Consumer<Giving> work) {
    ask(
        caller,
        giving -> {
          work.accept(giving);
          return "done";
        });
  }

  PledgeState state(PledgeReceipt receipt) {
    return ask(VISITOR, all -> all.search().pledge(receipt.reference(), VISITOR)).state();
  }

  PledgePage list(Caller caller) {
    return ask(caller, all -> all.search().newest(null, caller));
  }

  /** So much is there for a pledge from now on, from a payer of its own. */
  void pay(PledgeReceipt receipt, long pence) throws SQLException {
    gifts.undoAll(receipt.reference());
    if (pence > 0) {
      Payer payer = Payer.named("Payer " + receipt.reference());
      gifts.paid(receipt.reference(), pence, payer);
    }
  }

  /** Lets the figures follow and reads them as the public does. */
  PublicTotals totals() {
    ask(JOB, giving -> giving.desk().moveTotals(JOB));
    return ask(VISITOR, giving -> giving.found().bySlug("hardship-winter", VISITOR)).totals();
  }

  <T> T ask(Caller caller, Function<Giving, T> work) {
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      try {
        Rows rows = new Rows();
        rows.entities = entities;
        tell(rows, caller);
        T result = work.apply(giving(rows));
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  private Giving giving(Rows rows) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    PledgeKeys keys = new PledgeKeys();
    keys.keys = (purpose, subject, generation) -> purpose + "-" + subject + "-" + generation;
    Claims claims = new Claims();
    claims.rows = rows;
    AppealRows appeals = new AppealRows();
    appeals.rows = rows;
    PledgeRows pledges = new PledgeRows();
    pledges.rows = rows;
    PledgeBook desk = new PledgeBook();
    desk.pledges = pledges;
    desk.appeals = appeals;
    desk.keys = keys;
    desk.claims = claims;
    desk.events = events;
    desk.clock = clock;
    PledgeLookup search = new PledgeLookup();
    search.rows = rows;
    search.pledges = pledges;
    search.keys = keys;
    search.claims = claims;
    search.accounts = AccountsOfTests.door(said -> SEAL);
    AppealBook book = new AppealBook();
    book.appeals = appeals;
    book.events = events;
    book.clock = clock;
    AppealLookup found = new AppealLookup();
    found.rows = rows;
    found.accounts = AccountsOfTests.door(said -> SEAL);
    found.clock = clock;
    return new Giving(desk, search, book, found, followUps(rows, clock));
  }

  private FollowUps followUps(Rows rows, Clock clock) {
    FollowUps followUps = new FollowUps();
    followUps.rows = new FollowUpRows();
    followUps.rows.rows = rows;
    followUps.patience =
        new PledgePatience() {
          @Override
          public List<Integer> reminderDays() {
            return reminderDays;
          }

          @Override
          public int lapseDays() {
            return LAPSE_DAYS;
          }
        };
    followUps.events = events;
    followUps.clock = clock;
    return followUps;
  }

  /** As the portal tells each transaction who asks. */
  private static void tell(Rows rows, Caller caller) {
    String permissions =
        caller.permissions().stream().map(p -> "fundraising." + p).collect(Collectors.joining(","));
    rows.rows(
        "select set_config('branchwork.kind', ?1, true),"
            + " set_config('branchwork.account', ?2, true),"
            + " set_config('branchwork.permissions', ?3, true),"
            + " set_config('branchwork.claim', '', true),"
            + " set_config('branchwork.opened', '', true)",
        caller.kind(),
        Objects.toString(caller.accountId(), ""),
        permissions);
  }

  /** How many rows a statement reads or changes as the application's role, told this caller. */
  int reached(Caller caller, String sql) {
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      try {
        Rows rows = new Rows();
        rows.entities = entities;
        tell(rows, caller);
        return sql.startsWith("select") ? rows.column(sql).size() : rows.change(sql);
      } finally {
        entities.getTransaction().rollback();
      }
    }
  }

  /** Has the seal of the account hold no more, as if somebody had swapped a number. */
  void breakSeal() throws SQLException {
    direct(
        "set session_replication_role = replica; update fundraising.fund_account"
            + " set seal = repeat('X', 43)");
  }

  /** As the superuser. */
  private void direct(String... statements) throws SQLException {
    try (Connection superuser = database.as("postgres");
        Statement run = superuser.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  /** The first cell, as the superuser sees it. */
  String one(String sql) throws SQLException {
    try (Connection superuser = database.as("postgres");
        ResultSet row = superuser.createStatement().executeQuery(sql)) {
      return row.next() ? "" + row.getString(1) : "";
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
