package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.jspecify.annotations.Nullable;

/**
 * Books on a real PostgreSQL: a strike fund, a hardship fund and a political fund with their
 * accounts, 2026 open and 2025 closed. Each piece of work is one transaction of its caller.
 */
final class LedgerFixture implements AutoCloseable {
  static final Caller JOB = Caller.system("ledger-test");
  static final Caller TREASURER = staff(1, Permission.RECONCILE);
  static final Caller APPROVER = staff(2, Permission.APPROVE);
  static final Caller AUDITOR = staff(3, Permission.READ);
  static final Caller STRANGER = staff(4);
  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
  static final LocalDate OPEN = LocalDate.parse("2026-01-01");
  static final LocalDate CLOSED = LocalDate.parse("2025-01-01");
  static final LocalDate DAY = LocalDate.parse("2026-11-02");

  static final UUID STRIKE_FUND = id("strike-fund");
  static final UUID HARDSHIP_FUND = id("hardship-fund");
  static final UUID POLITICAL_FUND = id("political-fund");
  static final UUID BANK = id("BANK");
  static final UUID CASH = id("CASH");
  static final UUID SUSPENSE = id("SUSPENSE");
  static final UUID UNEXPLAINED = id("UNEXPLAINED");
  static final UUID STRIKE = id("strike");
  static final UUID STRIKE_PAY = id("STRIKE_PAY");
  static final UUID ENTITLEMENT = id("ENTITLEMENT");
  static final UUID HARDSHIP = id("hardship");
  static final UUID POLITICAL = id("political");
  static final UUID PARTY = id("POLITICAL");

  final FundraisingDatabase database = new FundraisingDatabase();
  final RecordedEvents events = new RecordedEvents();
  Clock clock = NOON;

  /** The beans of one transaction. */
  record Books(
      FundLedger desk,
      PeriodBook periods,
      LedgerLookup search,
      LedgerProofs proofs,
      PackMaking packs,
      YearEnd years) {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties the books and begins them anew. */
  void begin() throws SQLException {
    database.clear();
    clock = NOON;
    try (Connection superuser = database.as("postgres");
        PreparedStatement fund =
            superuser.prepareStatement(
                "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
                    + " values (?, ?, ?, 'For pay', 'GBP')")) {
      for (String name : List.of("strike-fund", "hardship-fund", "political-fund")) {
        fund.setObject(1, id(name));
        fund.setString(2, name);
        fund.setString(3, name);
        fund.execute();
      }
    }
    act(JOB, this::open);
    events.fired.clear();
  }

  private void open(Books books) {
    books.desk().keepFund(STRIKE_FUND, FundKind.INDUSTRIAL_ACTION, JOB);
    books.desk().keepFund(HARDSHIP_FUND, FundKind.HARDSHIP, JOB);
    books.desk().keepFund(POLITICAL_FUND, FundKind.POLITICAL, JOB);
    for (AccountKind kind :
        List.of(
            AccountKind.BANK, AccountKind.CASH, AccountKind.SUSPENSE, AccountKind.UNEXPLAINED)) {
      open(books, id(kind.name()), kind, null);
    }
    open(books, STRIKE, AccountKind.FUND, STRIKE_FUND);
    open(books, HARDSHIP, AccountKind.FUND, HARDSHIP_FUND);
    open(books, POLITICAL, AccountKind.FUND, POLITICAL_FUND);
    open(books, STRIKE_PAY, AccountKind.STRIKE_PAY, STRIKE_FUND);
    open(books, ENTITLEMENT, AccountKind.ENTITLEMENT, STRIKE_FUND);
    open(books, PARTY, AccountKind.POLITICAL, POLITICAL_FUND);
    books.periods().open(CLOSED, LocalDate.parse("2025-12-31"), JOB);
    books.periods().close(CLOSED, "the year is over", JOB);
    books.periods().open(OPEN, LocalDate.parse("2026-12-31"), JOB);
  }

  private static void open(Books books, UUID account, AccountKind kind, @Nullable UUID fund) {
    Optional<UUID> holder =
        kind == AccountKind.ENTITLEMENT ? Optional.of(id("member")) : Optional.empty();
    books
        .desk()
        .openAccount(
            new OpenAccount(
                account, kind, "the " + kind + " account", Optional.ofNullable(fund), holder),
            JOB);
  }

  /** An entry of the day, of pairs of account and pence. */
  static PostEntry entry(UUID id, EntryReason reason, Object... postings) {
    return new PostEntry(id, DAY, reason, "as on the slip", Optional.empty(), postings(postings));
  }

  static List<Posting> postings(Object... pairs) {
    return IntStream.range(0, pairs.length / 2)
        .mapToObj(i -> new Posting((UUID) pairs[2 * i], ((Number) pairs[2 * i + 1]).longValue()))
        .toList();
  }

  /** Enters it as the treasurer. */
  UUID post(EntryReason reason, Object... postings) {
    UUID id = UUID.randomUUID();
    act(TREASURER, books -> books.desk().post(entry(id, reason, postings), TREASURER));
    return id;
  }

  Optional<Discrepancy> prove() {
    return ask(AUDITOR, books -> books.search().prove(AUDITOR));
  }

  BalanceProof balances() {
    return ask(AUDITOR, books -> books.search().balances(AUDITOR));
  }

  List<PeriodView> periods() {
    return ask(AUDITOR, books -> books.search().periods(AUDITOR));
  }

  void act(Caller caller, Consumer<Books> work) {
    ask(
        caller,
        books -> {
          work.accept(books);
          return "done";
        });
  }

  <T> T ask(Caller caller, Function<Books, T> work) {
    return database.ask(caller, entities -> work.apply(books(entities)));
  }

  private Books books(EntityManager entities) {
    LedgerRows rows = new LedgerRows();
    rows.entities = entities;
    LedgerReading reading = new LedgerReading();
    reading.entities = entities;
    PeriodRows periods = new PeriodRows();
    periods.entities = entities;
    FundLedger desk = new FundLedger();
    desk.rows = rows;
    desk.reading = reading;
    desk.clock = clock;
    PeriodBook book = new PeriodBook();
    book.periods = periods;
    book.clock = clock;
    book.events = events;
    ProofRows proofRows = new ProofRows();
    proofRows.entities = entities;
    LedgerProofs proofs = new LedgerProofs();
    proofs.proofs = proofRows;
    proofs.clock = clock;
    proofs.events = events;
    LedgerLookup search = new LedgerLookup();
    search.reading = reading;
    search.periods = periods;
    search.proofs = proofRows;
    PackMaking packs = PacksOfTests.of(entities, clock, events);
    YearRows yearRows = new YearRows();
    yearRows.entities = entities;
    YearEnd years = new YearEnd();
    years.years = yearRows;
    years.reading = reading;
    years.events = events;
    years.clock = clock;
    return new Books(desk, book, search, proofs, packs, years);
  }

  /** Runs statements in one transaction as the application's role, with no code in between. */
  void direct(Caller caller, String... statements) throws SQLException {
    try (Connection connection = direct(caller);
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
      connection.commit();
    }
  }

  Connection direct(Caller caller) throws SQLException {
    return database.direct(caller);
  }

  /** The statements of an entry on a day, of pairs of account and pence. */
  static String[] sql(UUID entry, LocalDate on, Object... postings) {
    String head =
        "insert into fundraising.ledger_entry (public_id, period_id, occurred_on, reason, text,"
            + " entered_by, entered_at) select '%s', id, '%s', 'DONATION', 'slip', 'ledger-test',"
            + " now() from fundraising.ledger_period where '%s' between starts_on and ends_on";
    String[] all = new String[1 + postings.length / 2];
    all[0] = head.formatted(entry, on, on);
    for (int i = 1; i < all.length; i++) {
      all[i] = posting(entry, i, (UUID) postings[2 * i - 2], (Number) postings[2 * i - 1]);
    }
    return all;
  }

  static String posting(UUID entry, int line, UUID account, Number pence) {
    return "insert into fundraising.ledger_posting (entry_id, line, account_id, fund_id, pence)"
        + " select e.id, %d, a.id, a.fund_id, %s from fundraising.ledger_entry e,"
            .formatted(line, pence)
        + " fundraising.ledger_account a where e.public_id = '%s' and a.public_id = '%s'"
            .formatted(entry, account);
  }

  String one(String sql) throws SQLException {
    return database.one(sql);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
