package org.branchwork.fundraising.payouts;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.MemberAsked;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;

/**
 * Payouts on a real PostgreSQL: two funds with £10,000, three days on strike, three payees, of whom
 * the third is the second approver. Each piece of work is one transaction of its caller, as the
 * application's role.
 */
final class PayoutFixture implements AutoCloseable {
  static final Caller JOB = Caller.system("payout-test");
  static final Caller TREASURER = staff(1, Permission.RECONCILE);
  static final Caller APPROVER = staff(2, Permission.APPROVE);
  static final Caller PAID_APPROVER = staff(3, Permission.APPROVE);
  static final Caller BOTH = staff(4, Permission.RECONCILE, Permission.APPROVE);
  static final Caller AUDITOR = staff(5, Permission.READ);
  static final Caller STRANGER = staff(6);
  static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final UUID FUND = id("strike-fund");
  static final UUID OTHER_FUND = id("other-fund");
  static final UUID BANK = id("BANK");
  static final UUID ANN = id("ann");
  static final UUID BEN = id("ben");
  static final UUID CAT = id("cat");
  static final List<UUID> PAYEES = List.of(ANN, BEN, CAT);
  static final BankAccount ACCOUNT = new BankAccount("Ann Example", "089999", "66374958");
  static final Optional<MemberAsked> ASKED = Optional.of(MemberAsked.TELEPHONE);
  static final BankAccount OTHER_ACCOUNT = new BankAccount("Ann Example", "107999", "88837491");

  final FundraisingDatabase database = new FundraisingDatabase();
  final RecordedEvents events = new RecordedEvents();

  /** The beans of one transaction. */
  record Desks(
      PayoutBook payouts,
      SettlementBook settlements,
      PayeeBook payees,
      StrikeDayBook days,
      HardshipBook hardship,
      PayoutLookup search,
      ReconcileDesk reconcile) {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A day of a fund's list, the first is Monday. */
  static UUID strikeDay(UUID fund, int day) {
    return id(fund + " day " + day);
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties everything and begins anew. */
  void begin() throws SQLException {
    database.clear();
    superuser(
        "truncate fundraising.payee, fundraising.strike_pay_cap cascade",
        "delete from fundraising.strike_pay_rate where from_day > '2000-01-01'",
        "update fundraising.strike_pay_rate set until_day = null",
        "insert into fundraising.fund (public_id, slug, name, purpose, currency) values ('"
            + FUND
            + "', 'strike-fund', 'Strike fund', 'For pay', 'GBP'), ('"
            + OTHER_FUND
            + "', 'other-fund', 'Other fund', 'For pay', 'GBP')");
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      tell(entities, JOB);
      books(BooksOfTests.of(entities, clock()).desk());
      BooksOfTests.of(entities, clock())
          .periods()
          .open(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), JOB);
      donate(BooksOfTests.of(entities, clock()).desk(), FUND);
      donate(BooksOfTests.of(entities, clock()).desk(), OTHER_FUND);
      entities.getTransaction().commit();
    }
    act(
        TREASURER,
        desks -> {
          for (int day = 0; day < 3; day++) {
            note(desks, FUND, day);
            note(desks, OTHER_FUND, day);
          }
          add(desks, ANN, "1001", Optional.empty());
          add(desks, BEN, "1002", Optional.empty());
          add(desks, CAT, "1003", Optional.of(Objects.requireNonNull(PAID_APPROVER.accountId())));
        });
    events.fired.clear();
  }

  private static void books(LedgerDesk ledger) {
    ledger.openAccount(
        new OpenAccount(BANK, AccountKind.BANK, "Bank", Optional.empty(), Optional.empty()), JOB);
    for (UUID fund : List.of(FUND, OTHER_FUND)) {
      ledger.keepFund(fund, FundKind.INDUSTRIAL_ACTION, JOB);
      ledger.openAccount(
          new OpenAccount(
              id("money " + fund), AccountKind.FUND, "Fund", Optional.of(fund), Optional.empty()),
          JOB);
    }
  }

  private static void donate(LedgerDesk ledger, UUID fund) {
    ledger.post(
        new PostEntry(
            UUID.randomUUID(),
            MONDAY,
            EntryReason.DONATION,
            "as on the slip",
            Optional.empty(),
            List.of(new Posting(BANK, 1_000_000), new Posting(id("money " + fund), -1_000_000))),
        JOB);
  }

  private static void note(Desks desks, UUID fund, int day) {
    desks
        .days()
        .note(
            new NoteStrikeDay(strikeDay(fund, day), fund, "Pay 2026", MONDAY.plusDays(day), 1, 1),
            TREASURER);
  }

  private static void add(Desks desks, UUID payee, String member, Optional<UUID> account) {
    desks.payees().add(new AddPayee(payee, member, ACCOUNT, account, Optional.empty()), TREASURER);
  }

  static MemberDay day(UUID payee, UUID fund, int day) {
    return new MemberDay(payee, strikeDay(fund, day), 1, 1);
  }

  /** Prepares a run of whole days as the treasurer. */
  UUID prepare(MemberDay... days) {
    UUID run = UUID.randomUUID();
    act(TREASURER, desks -> desks.payouts().prepare(command(run, FUND, days), TREASURER));
    return run;
  }

  static PreparePayout command(UUID run, UUID fund, MemberDay... days) {
    return new PreparePayout(run, fund, TODAY, List.of(days));
  }

  void approve(UUID run, Caller caller) {
    String sha256 = run(run).sha256();
    act(caller, desks -> desks.payouts().approve(run, sha256, caller));
  }

  PayoutView run(UUID run) {
    return ask(AUDITOR, desks -> desks.search().run(run, AUDITOR).orElseThrow());
  }

  void act(Caller caller, Consumer<Desks> work) {
    ask(
        caller,
        desks -> {
          work.accept(desks);
          return "done";
        });
  }

  <T> T ask(Caller caller, Function<Desks, T> work) {
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      try {
        tell(entities, caller);
        T result = work.apply(PayoutBeans.desks(entities, events));
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  }

  static void tell(EntityManager entities, Caller caller) {
    tell(
        entities,
        caller.kind().name(),
        Objects.toString(caller.accountId(), ""),
        permissions(caller));
  }

  static void tell(EntityManager entities, String kind, String account, String permissions) {
    entities
        .createNativeQuery(
            "select set_config('branchwork.kind', ?1, true),"
                + " set_config('branchwork.account', ?2, true),"
                + " set_config('branchwork.permissions', ?3, true)")
        .setParameter(1, kind)
        .setParameter(2, account)
        .setParameter(3, permissions)
        .getResultList();
  }

  private static String permissions(Caller caller) {
    return caller.permissions().stream()
        .map(permission -> "fundraising." + permission)
        .collect(Collectors.joining(","));
  }

  /** A transaction of the application's role that was told its caller. */
  Connection direct(Caller caller) throws SQLException {
    Connection connection = database.as("branchwork_app");
    connection.setAutoCommit(false);
    try (PreparedStatement tell =
        connection.prepareStatement(
            "select set_config('branchwork.kind', ?, true),"
                + " set_config('branchwork.account', ?, true),"
                + " set_config('branchwork.permissions', ?, true)")) {
      tell.setString(1, caller.kind().name());
      tell.setString(2, Objects.toString(caller.accountId(), ""));
      tell.setString(3, permissions(caller));
      tell.execute();
    }
    return connection;
  }

  /** Runs statements in one transaction as the application's role; how many rows the last wrote. */
  int direct(Caller caller, String... statements) throws SQLException {
    try (Connection connection = direct(caller);
        Statement run = connection.createStatement()) {
      int rows = 0;
      for (String statement : statements) {
        rows = run.executeUpdate(statement);
      }
      connection.commit();
      return rows;
    }
  }

  /** The first place where the books do not hold. */
  Optional<Discrepancy> prove() {
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      tell(entities, AUDITOR);
      Optional<Discrepancy> found = BooksOfTests.prove(entities);
      entities.getTransaction().rollback();
      return found;
    }
  }

  /** What a payee may still be paid, by the ledger: pence. */
  long owed(UUID payee) throws SQLException {
    return Long.parseLong(
        one(
            "select coalesce(-sum(b.pence), 0) from fundraising.ledger_balance b"
                + " join fundraising.ledger_account a on a.id = b.account_id"
                + " where a.holder = '"
                + payee
                + "'"));
  }

  /** What no rule and no trigger stops. */
  void superuser(String... statements) throws SQLException {
    try (Connection connection = database.as("postgres");
        Statement run = connection.createStatement()) {
      run.execute("set session_replication_role = replica");
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
