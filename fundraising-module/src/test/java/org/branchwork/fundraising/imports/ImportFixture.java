package org.branchwork.fundraising.imports;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;

/** Imports on a real PostgreSQL; each piece of work is one transaction of its caller. */
final class ImportFixture implements AutoCloseable {
  static final Caller TREASURER = staff(1, Permission.RECONCILE);
  static final Caller OTHER_TREASURER = staff(2, Permission.RECONCILE);
  static final Caller AUDITOR = staff(3, Permission.READ);
  static final Caller APPROVER = staff(4, Permission.APPROVE);
  static final Caller STRANGER = staff(5);
  static final BankAccount ACCOUNT = new BankAccount("Branch fund", "089999", "66374958");
  static final String LLOYDS =
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
          + "Debit Amount,Credit Amount,Balance,\n";
  static final String BARCLAYS = "Number,Date,Account,Amount,Subcategory,Memo\n";

  final FundraisingDatabase database;
  final ImportsApart apart = new ImportsApart(this);
  private final ProgressDoor progress = new ProgressDoor();
  RecordedEvents recorded = new RecordedEvents();
  Event<FundraisingEvent> events = recorded;

  /** Whether what is imported goes into the books as well. */
  boolean booked;

  /** The beans of one transaction. */
  record Beans(StatementImports desk, StatementLookup search, LeftImports left) {}

  ImportFixture() {
    this(new FundraisingDatabase());
  }

  ImportFixture(FundraisingDatabase database) {
    this.database = database;
    progress.desk = apart;
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties the tables; there is one account. */
  void begin() throws SQLException {
    database.clear();
    recorded = new RecordedEvents();
    events = recorded;
    ask(
        TREASURER,
        beans -> {
          beans.desk().addAccount(ACCOUNT, TREASURER);
          return "";
        });
    recorded.fired.clear();
  }

  <T> T ask(Caller caller, Function<Beans, T> work) {
    return database.ask(caller, entities -> work.apply(beans(entities)));
  }

  private Beans beans(EntityManager entities) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    UploadRows uploads = new UploadRows();
    uploads.entities = entities;
    StatementRows rows = new StatementRows();
    rows.entities = entities;
    StatementReading reading = new StatementReading();
    reading.entities = entities;
    Preparing preparing = new Preparing();
    preparing.uploads = uploads;
    preparing.reading = reading;
    preparing.clock = clock;
    Storing storing = new Storing();
    storing.rows = rows;
    storing.preparing = preparing;
    storing.progress = progress;
    storing.events = booked ? new BookingEvents(entities, progress, recorded) : events;
    storing.clock = clock;
    StatementImports desk = new StatementImports();
    desk.uploads = uploads;
    desk.rows = rows;
    desk.reading = reading;
    desk.storing = storing;
    desk.events = events;
    desk.clock = clock;
    StatementLookup search = new StatementLookup();
    search.uploads = uploads;
    search.reading = reading;
    search.preparing = preparing;
    LeftImports left = new LeftImports();
    left.uploads = uploads;
    left.rows = new LeftRows();
    left.rows.entities = entities;
    left.clock = clock;
    return new Beans(desk, search, left);
  }

  UUID read(byte[] file) {
    return ask(TREASURER, beans -> beans.desk().read("statement.csv", file, TREASURER));
  }

  StatementPreview preview(UUID upload) {
    return ask(TREASURER, beans -> beans.search().preview(upload, TREASURER));
  }

  void answer(UUID upload, StatementAnswers answers) {
    ask(
        TREASURER,
        beans -> {
          beans.desk().answer(upload, answers, TREASURER);
          return "";
        });
  }

  StatementFileView take(UUID upload) {
    return ask(TREASURER, beans -> beans.desk().importFile(upload, TREASURER));
  }

  /** Reads and imports. */
  StatementFileView take(String file) {
    return take(read(bytes(file)));
  }

  /** The same with answers. */
  StatementFileView take(String file, StatementAnswers answers) {
    UUID upload = read(bytes(file));
    answer(upload, answers);
    return take(upload);
  }

  static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  /** What is kept of the lines, in the order in which they came in. */
  String lines() throws SQLException {
    return database.one(
        "select string_agg(concat_ws(' ', booked_on, amount_pence, text, occurrence), '; '"
            + " order by seq) from fundraising.statement_line");
  }

  /** The lines as a multiset, whatever order they came in. */
  String digestOfLines() throws SQLException {
    return database.one(
        "select md5(string_agg(concat_ws('|', key, occurrence, amount_pence), ';'"
            + " order by key, occurrence)) || ' ' || count(*)"
            + " from fundraising.statement_line");
  }

  long count(String table) throws SQLException {
    return Long.parseLong(database.one("select count(*) from fundraising." + table));
  }

  /** A file of Lloyds, newest line first, with a balance on each line. */
  static String lloyds(List<ReadLine> lines) {
    StringBuilder file = new StringBuilder(LLOYDS);
    for (int i = lines.size() - 1; i >= 0; i--) {
      ReadLine line = lines.get(i);
      String amount = pounds(Math.abs(line.amountPence()));
      boolean out = line.amountPence() < 0;
      file.append(day(line))
          .append(",FPI,'08-99-99,66374958,")
          .append(line.text())
          .append(',')
          .append(out ? amount + "," : "," + amount)
          .append(',')
          .append(pounds(line.balancePence() == null ? 0 : line.balancePence()))
          .append(",\n");
    }
    return file.toString();
  }

  /** A file of Barclays, which shows no balance. */
  static String barclays(List<ReadLine> lines) {
    return lines.stream()
        .map(
            line ->
                ",%s,08-99-99 66374958,%s,Counter Credit,%s\n"
                    .formatted(day(line), pounds(line.amountPence()), line.text()))
        .collect(Collectors.joining("", BARCLAYS, ""));
  }

  private static String day(ReadLine line) {
    return line.date().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  private static String pounds(long pence) {
    return "%s%d.%02d"
        .formatted(pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
