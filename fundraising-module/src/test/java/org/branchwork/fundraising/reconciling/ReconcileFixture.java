package org.branchwork.fundraising.reconciling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.fundraising.api.matching.MatchingFault;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.PacksOfTests;

/**
 * Two funds, two accounts of the bank, pledges and statement lines on a real PostgreSQL. Pledges
 * and lines are put there as the superuser, for they are others' to write; everything else goes
 * through the desks, each piece of work in one transaction of its caller.
 */
public final class ReconcileFixture implements AutoCloseable {
  public static final Caller TREASURER = staff(1, Permission.RECONCILE);
  public static final Caller SECOND = staff(2, Permission.RECONCILE);
  public static final Caller AUDITOR = staff(3, Permission.READ);
  public static final Caller STRANGER = staff(4);
  public static final Caller APPROVER = staff(5, Permission.APPROVE);
  public static final Caller JOB = Caller.system("reconcile-test");
  public static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  public static final LocalDate DAY = LocalDate.parse("2026-11-02");
  public static final UUID STRIKE = id("strike-fund");
  public static final UUID HARDSHIP = id("hardship-fund");
  public static final UUID ACCOUNT = id("account");
  public static final UUID SAVINGS = id("savings");
  public static final UUID FILE = id("file");
  public static final PaymentReference PLEDGE = PaymentReference.parse("SFABCDEFHE").orElseThrow();
  public static final PaymentReference OTHER = PaymentReference.parse("SF012345CW").orElseThrow();

  public final FundraisingDatabase database = new FundraisingDatabase();
  public final RecordedEvents events = new RecordedEvents();
  private int lines;

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Begins anew: a pledge of 150 pounds to the strike fund, one of 20 to the hardship fund. */
  void begin() throws SQLException {
    database.clear();
    lines = 0;
    database.asSuperuser(
        "truncate fundraising.match_setting",
        "update fundraising.match_total set open_lines = 0, credits_pence = 0, debits_pence = 0,"
            + " placed_credits_pence = 0, placed_debits_pence = 0",
        fund(STRIKE, "strike-fund"),
        fund(HARDSHIP, "hardship-fund"),
        account(ACCOUNT, "66374958"),
        account(SAVINGS, "66374966"),
        file(FILE));
    act(
        JOB,
        desks -> {
          desks.books().desk().keepFund(STRIKE, FundKind.INDUSTRIAL_ACTION, JOB);
          desks.books().desk().keepFund(HARDSHIP, FundKind.HARDSHIP, JOB);
        });
    pledge(PLEDGE, STRIKE, 15_000, "Eastfield Hospitals Branch");
    pledge(OTHER, HARDSHIP, 2_000, "Jo Lindqvist");
  }

  private static String fund(UUID id, String slug) {
    return "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
        + " values ('%s', '%s', '%s', 'For pay', 'GBP')".formatted(id, slug, slug);
  }

  private static String account(UUID id, String number) {
    return "insert into fundraising.bank_account values ('%s', '089999', '%s', 'Branch', now(), 'x')"
        .formatted(id, number);
  }

  static String file(UUID id) {
    return ("insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
            + " new_count, imported_at, imported_by) values ('%s', encode(sha256('%s'), 'hex'),"
            + " 'a.csv', '%s', 'csv', 0, 0, now(), 'x')")
        .formatted(id, id, id);
  }

  void pledge(PaymentReference reference, UUID fund, long pence, String name) throws SQLException {
    try (Connection superuser = database.as("postgres");
        PreparedStatement insert =
            superuser.prepareStatement(
                "insert into fundraising.pledge (id, reference, form_key, fund, amount_pence,"
                    + " recurrence, kind, name, pledged_at, taken_by) values (?, ?, ?, ?, ?,"
                    + " 'ONCE', 'PERSON', ?, '2026-10-20T10:00:00Z', 'visitor')")) {
      insert.setObject(1, id(reference.shown()));
      insert.setString(2, reference.shown());
      insert.setString(3, "form-of-" + reference.shown());
      insert.setObject(4, fund);
      insert.setLong(5, pence);
      insert.setString(6, name);
      insert.execute();
    }
  }

  /** A line of the bank, not in the books yet. */
  public UUID line(long pence, String text) throws SQLException {
    return line(ACCOUNT, DAY, pence, text);
  }

  public UUID line(UUID account, LocalDate day, long pence, String text) throws SQLException {
    UUID line = UUID.randomUUID();
    lines++;
    try (Connection superuser = database.as("postgres");
        Statement asItIs = superuser.createStatement();
        PreparedStatement insert =
            superuser.prepareStatement(
                "insert into fundraising.statement_line (id, account, booked_on, amount_pence,"
                    + " text, key, occurrence, file, line) values (?, ?, ?, ?, ?,"
                    + " encode(sha256('x'), 'hex'), ?, ?, ?)")) {
      asItIs.execute(FundraisingDatabase.AS_IT_IS);
      insert.setObject(1, line);
      insert.setObject(2, account);
      insert.setObject(3, day);
      insert.setLong(4, pence);
      insert.setString(5, text);
      insert.setInt(6, lines);
      insert.setObject(7, FILE);
      insert.setInt(8, lines);
      insert.execute();
    }
    return line;
  }

  /** Takes all lines into the books, as an import does. */
  public void book() {
    act(TREASURER, desks -> desks.desk().bookFile(FILE, TREASURER));
  }

  public UUID booked(long pence, String text) throws SQLException {
    UUID line = line(pence, text);
    // each a file of its own, so that lines of one day may come one after the other
    UUID file = UUID.randomUUID();
    database.asSuperuser(
        file(file),
        "alter table fundraising.statement_line disable trigger stays",
        "update fundraising.statement_line set file = '%s' where id = '%s'".formatted(file, line),
        "alter table fundraising.statement_line enable trigger stays");
    act(TREASURER, desks -> desks.desk().bookFile(file, TREASURER));
    return line;
  }

  /** The bank tells which account a line is from or to. */
  void tell(UUID line, String account) throws SQLException {
    database.asSuperuser(
        "alter table fundraising.statement_line disable trigger stays",
        "update fundraising.statement_line set payer_account = '%s' where id = '%s'"
            .formatted(account, line),
        "alter table fundraising.statement_line enable trigger stays");
  }

  UUID accept(UUID line, PaymentReference pledge, long pence) {
    return accept(line, 0, pledge, pence);
  }

  UUID accept(UUID line, int seen, PaymentReference pledge, long pence) {
    UUID act = UUID.randomUUID();
    var command = new AcceptSuggestion(act, line, seen, pledge, pence);
    act(TREASURER, d -> d.desk().accept(command, TREASURER));
    return act;
  }

  UUID place(UUID line, int seen, Share... shares) {
    UUID act = UUID.randomUUID();
    act(TREASURER, d -> d.desk().place(new PlaceLine(act, line, seen, List.of(shares)), TREASURER));
    return act;
  }

  static Share donation(UUID fund, long pence) {
    return Share.ofFund(Use.DONATION, fund, pence);
  }

  public void undo(UUID act) {
    UUID undoing = UUID.randomUUID();
    act(TREASURER, d -> d.desk().undo(new UndoMatch(undoing, act, "a mistake"), TREASURER));
  }

  List<OpenLine> open() {
    return ask(AUDITOR, d -> d.search().open(OptionalLong.empty(), 200, AUDITOR).lines());
  }

  int acceptExact(List<UUID> lines) {
    return ask(TREASURER, d -> d.desk().acceptExact(lines, TREASURER));
  }

  List<MatchedLine> newest() {
    return ask(AUDITOR, d -> d.search().newest(9, AUDITOR));
  }

  Optional<MatchingFault> prove() {
    return ask(AUDITOR, d -> d.search().prove(AUDITOR));
  }

  Optional<Discrepancy> proveLedger() {
    return ask(AUDITOR, d -> d.books().search().prove(AUDITOR));
  }

  ReconcileProof proof() {
    return ask(AUDITOR, d -> d.search().proof(AUDITOR));
  }

  /** Every balance that the ledger keeps, by account and period. */
  public String balances() throws SQLException {
    return one(
        "select coalesce(string_agg(a.kind || ' ' || coalesce(f.slug, '-') || ' ' || p.starts_on"
            + " || ' ' || b.pence, ', ' order by a.kind, f.slug, p.starts_on), '')"
            + " from fundraising.ledger_balance b join fundraising.ledger_account a"
            + " on a.id = b.account_id join fundraising.ledger_period p on p.id = b.period_id"
            + " left join fundraising.fund f on f.id = a.fund_id where b.pence <> 0");
  }

  List<AccountBalance> trialBalance(LocalDate from) {
    return ask(AUDITOR, d -> d.books().search().trialBalance(from, AUDITOR));
  }

  /** The auditor's pack of the periods that there are, once all of them are chained. */
  byte[] pack() throws SQLException {
    act(JOB, d -> d.books().desk().seal(999, JOB));
    LocalDate from = LocalDate.parse(one("select min(starts_on) from fundraising.ledger_period"));
    LocalDate last = LocalDate.parse(one("select max(starts_on) from fundraising.ledger_period"));
    return database.ask(
        AUDITOR, entities -> PacksOfTests.take(entities, Desks.CLOCK, from, last, AUDITOR));
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
    return database.ask(caller, entities -> work.apply(Desks.of(entities, events)));
  }

  /** Runs statements in one transaction as the application's role, with no code in between. */
  public void direct(Caller caller, String... statements) throws SQLException {
    try (Connection connection = database.direct(caller);
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
      connection.commit();
    }
  }

  /** The first cell, as the superuser sees it; empty for none. */
  public String one(String sql) throws SQLException {
    String cell = database.one(sql);
    return cell.equals("null") ? "" : cell;
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
