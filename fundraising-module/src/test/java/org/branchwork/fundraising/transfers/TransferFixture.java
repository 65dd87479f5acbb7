package org.branchwork.fundraising.transfers;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.branchwork.fundraising.api.transfers.TransferView;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.ledger.PacksOfTests;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.sql.TablesOfTests;
import org.jspecify.annotations.Nullable;

/**
 * A strike fund and a general fund with 1,000 pence each, an empty hardship fund and a political
 * fund, on a real PostgreSQL. Each piece of work is one transaction of its caller.
 */
final class TransferFixture implements AutoCloseable {
  static final Caller TREASURER = staff(1, Permission.RECONCILE);
  static final Caller APPROVER = staff(2, Permission.APPROVE);
  static final Caller AUDITOR = staff(3, Permission.READ);
  static final Caller STRANGER = staff(4);
  static final Caller BOTH = staff(5, Permission.RECONCILE, Permission.APPROVE);
  static final Caller JOB = Caller.system("transfer-test");
  static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  static final LocalDate YEAR = LocalDate.parse("2026-01-01");
  static final UUID STRIKE = id("strike-fund");
  static final UUID HARDSHIP = id("hardship-fund");
  static final UUID GENERAL = id("general-fund");
  static final UUID POLITICAL = id("political-fund");
  static final UUID BANK = id("BANK");
  static final long HELD = 1_000;

  final FundraisingDatabase database = new FundraisingDatabase();
  final RecordedEvents events = new RecordedEvents();

  /** The beans of one transaction. */
  record Books(TransferBook desk, TransferLookup search, BooksOfTests books) {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties everything and begins anew. */
  void begin() throws SQLException {
    database.clear();
    for (String fund : List.of("strike-fund", "hardship-fund", "general-fund", "political-fund")) {
      database.asSuperuser(fund(fund, "GBP"));
    }
    act(
        JOB,
        each -> {
          LedgerDesk ledger = each.books().desk();
          ledger.keepFund(STRIKE, FundKind.INDUSTRIAL_ACTION, JOB);
          ledger.keepFund(HARDSHIP, FundKind.HARDSHIP, JOB);
          ledger.keepFund(GENERAL, FundKind.GENERAL, JOB);
          ledger.keepFund(POLITICAL, FundKind.POLITICAL, JOB);
          open(ledger, BANK, AccountKind.BANK, null, null);
          for (UUID fund : List.of(STRIKE, HARDSHIP, GENERAL, POLITICAL)) {
            open(ledger, given(fund), AccountKind.FUND, fund, null);
          }
          open(ledger, id("pay"), AccountKind.STRIKE_PAY, STRIKE, null);
          open(ledger, id("owed"), AccountKind.ENTITLEMENT, STRIKE, id("member"));
          open(ledger, id("party"), AccountKind.POLITICAL, POLITICAL, null);
          each.books().periods().open(YEAR, LocalDate.parse("2026-12-31"), JOB);
        });
    for (UUID fund : List.of(STRIKE, GENERAL, POLITICAL)) {
      post(EntryReason.DONATION, BANK, given(fund), HELD);
    }
    events.fired.clear();
  }

  static String fund(String slug, String currency) {
    return "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
        + " values ('%s', '%s', '%s', 'For pay', '%s')".formatted(id(slug), slug, slug, currency);
  }

  private static void open(
      LedgerDesk ledger,
      UUID account,
      AccountKind kind,
      @Nullable UUID fund,
      @Nullable UUID holder) {
    ledger.openAccount(
        new OpenAccount(
            account, kind, kind.name(), Optional.ofNullable(fund), Optional.ofNullable(holder)),
        JOB);
  }

  /** The account of what was given to a fund. */
  static UUID given(UUID fund) {
    return id("given to " + fund);
  }

  /** Enters it today as the treasurer; more on the one account, less on the other. */
  void post(EntryReason reason, UUID more, UUID less, long pence) {
    act(
        TREASURER,
        each ->
            each.books()
                .desk()
                .post(
                    new PostEntry(
                        UUID.randomUUID(),
                        TODAY,
                        reason,
                        "as on the slip",
                        Optional.empty(),
                        List.of(new Posting(more, pence), new Posting(less, -pence))),
                    TREASURER));
  }

  static AskTransfer asking(UUID transfer, UUID from, UUID to, long pence) {
    return new AskTransfer(
        transfer, from, to, pence, "the strike is over", LocalDate.parse("2026-11-20"), "2026/47");
  }

  /** Asks for it as the treasurer. */
  UUID ask(UUID from, UUID to, long pence) {
    UUID transfer = UUID.randomUUID();
    act(TREASURER, each -> each.desk().ask(asking(transfer, from, to, pence), TREASURER));
    return transfer;
  }

  void approve(UUID transfer) {
    act(APPROVER, each -> each.desk().approve(transfer, APPROVER));
  }

  UUID approved(UUID from, UUID to, long pence) {
    UUID transfer = ask(from, to, pence);
    approve(transfer);
    return transfer;
  }

  void takeBack(UUID transfer) {
    act(TREASURER, each -> each.desk().takeBack(transfer, "decided otherwise", TREASURER));
  }

  /** What a fund holds, in pence. */
  long holds(UUID fund) {
    return ask(AUDITOR, each -> each.books().search().funds(AUDITOR)).stream()
        .filter(each -> each.fund().equals(fund))
        .findFirst()
        .orElseThrow()
        .pence();
  }

  List<TransferView> waiting() {
    return ask(AUDITOR, each -> each.search().waiting(AUDITOR));
  }

  List<TransferView> decided() {
    return ask(AUDITOR, each -> each.search().decided(OptionalLong.empty(), 200, AUDITOR));
  }

  Optional<Discrepancy> prove() {
    return ask(AUDITOR, each -> each.books().search().prove(AUDITOR));
  }

  /** The auditor's pack of the year, once all of it is chained. */
  byte[] pack() {
    act(JOB, each -> each.books().desk().seal(999, JOB));
    return database.ask(
        AUDITOR, entities -> PacksOfTests.take(entities, Desks.CLOCK, YEAR, YEAR, AUDITOR));
  }

  void act(Caller caller, Consumer<Books> work) {
    ask(
        caller,
        each -> {
          work.accept(each);
          return "done";
        });
  }

  <T> T ask(Caller caller, Function<Books, T> work) {
    return database.ask(caller, entities -> work.apply(books(entities)));
  }

  private Books books(EntityManager entities) {
    TransferRows rows = new TransferRows();
    rows.tables = TablesOfTests.over(entities, new TransferTables());
    BooksOfTests books = BooksOfTests.of(entities, Desks.CLOCK);
    TransferBook desk = new TransferBook();
    desk.rows = rows;
    desk.ledger = telling(entities, books.desk());
    desk.days = Desks.of(entities, events).door();
    desk.events = events;
    desk.clock = Desks.CLOCK;
    TransferLookup search = new TransferLookup();
    search.rows = rows;
    return new Books(desk, search, books);
  }

  /** Whoever a desk calls a desk for is told, and the outer one given back, as the portal does. */
  private static LedgerDesk telling(EntityManager entities, LedgerDesk desk) {
    return (LedgerDesk)
        Proxy.newProxyInstance(
            LedgerDesk.class.getClassLoader(),
            new Class<?>[] {LedgerDesk.class},
            (proxy, method, values) -> {
              Object[] outer =
                  (Object[])
                      entities
                          .createNativeQuery(
                              "select current_setting('branchwork.kind'),"
                                  + " current_setting('branchwork.account'),"
                                  + " current_setting('branchwork.permissions')")
                          .getSingleResult();
              Caller inner = (Caller) values[values.length - 1];
              tell(
                  entities,
                  inner.kind().name(),
                  Objects.toString(inner.accountId(), ""),
                  inner.permissions().stream()
                      .map(permission -> "fundraising." + permission)
                      .collect(Collectors.joining(",")));
              try {
                Object result = method.invoke(desk, values);
                tell(entities, "" + outer[0], "" + outer[1], "" + outer[2]);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void tell(EntityManager entities, String... values) {
    List<String> names = List.of("kind", "account", "permissions");
    Stream.of(0, 1, 2)
        .forEach(
            i ->
                entities
                    .createNativeQuery("select set_config('branchwork.' || ?1, ?2, true)")
                    .setParameter(1, names.get(i))
                    .setParameter(2, values[i])
                    .getResultList());
  }

  /** Runs statements in one transaction as the application's role, with no code in between. */
  void direct(Caller caller, String... statements) throws SQLException {
    try (Connection connection = database.direct(caller);
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
      connection.commit();
    }
  }

  String one(String sql) throws SQLException {
    return database.one(sql);
  }

  @Override
  public void close() {
    database.close();
  }
}
