package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;

/**
 * Three cases with a row in every table, and callers of every kind on plain JDBC as the portal's
 * own role: no code of the module stands between them and the rows.
 */
final class RowWallBench extends CaseworkStory {

  static final UUID NAMED_ID = UUID.randomUUID();
  private static final Caller NAMED = Caller.staff(NAMED_ID, LEAD.permissions());

  static final String NEW_FORM = "a-form-not-used-before-A";

  /** The cases by letter: A was given to the caseworker, B to another, N to nobody yet. */
  private final Map<String, Row> cases =
      Map.of(
          "A", row("A", CASEWORKER_ID),
          "B", row("B", OTHER_ID),
          "N", row("N", null));

  /** What is needed to name a case and its rows. */
  record Row(
      long id,
      String reference,
      String form,
      String address,
      long message,
      UUID bare,
      UUID link,
      long mail,
      long bareMail) {}

  Row the(String letter) {
    return cases.get(letter);
  }

  /** A connection as the portal's role, in a transaction that was told this caller. */
  Connection as(String asker) throws SQLException {
    Connection connection = CaseworkDatabase.as("branchwork_app").getConnection();
    connection.setAutoCommit(false);
    if (!asker.equals("nobody")) {
      tell(connection, caller(asker), claim(asker), asker.endsWith("right key") ? "A" : null);
    }
    return connection;
  }

  private static Caller caller(String asker) {
    return switch (asker.split(" ")[0]) {
      case "lead" -> asker.endsWith("named") ? NAMED : LEAD;
      case "caseworker" -> CASEWORKER;
      case "keeper" -> Caller.staff(CASEWORKER_ID, Set.of(Permission.WORK, Permission.REGISTER));
      case "reviewer" -> Caller.staff(NAMED_ID, Set.of(Permission.RETENTION));
      case "answerer" -> Caller.staff(CASEWORKER_ID, Set.of(Permission.SUBJECT_ACCESS));
      case "powerless" -> Caller.staff(CASEWORKER_ID, Set.of());
      case "member" -> Caller.member();
      case "visitor" -> Caller.visitor();
      case "job" -> Caller.system("job");
      default -> throw new IllegalArgumentException(asker);
    };
  }

  private String claim(String asker) {
    Row own = the("A");
    return switch (asker.replaceFirst("^\\w+ ?", "")) {
      case "", "named" -> "";
      case "with reference", "with right key" -> "reference:" + own.reference();
      case "with form" -> "form:" + own.form();
      case "with new form" -> "form:" + NEW_FORM;
      case "with address" -> "address:" + own.address();
      case "with link" -> "link:" + own.link();
      default -> throw new IllegalArgumentException(asker);
    };
  }

  private void tell(Connection connection, Caller caller, String claim, String opened)
      throws SQLException {
    try (PreparedStatement settings =
        connection.prepareStatement(Wiring.CALLER.replaceAll("\\?\\d", "?"))) {
      settings.setString(1, caller.kind().name());
      settings.setString(2, caller.accountId() == null ? "" : caller.accountId().toString());
      settings.setString(3, Wiring.permissions(caller));
      settings.setString(4, "2026-11-23");
      settings.execute();
    }
    set(connection, "branchwork.claim", claim);
    set(connection, "branchwork.opened", opened == null ? "" : "" + the(opened).id());
  }

  static void set(Connection connection, String setting, String value) throws SQLException {
    try (PreparedStatement settings =
        connection.prepareStatement("select set_config(?, ?, true)")) {
      settings.setString(1, setting);
      settings.setString(2, value);
      settings.execute();
    }
  }

  private Row row(String letter, UUID caseworker) {
    String address = letter.toLowerCase(Locale.ROOT) + UUID.randomUUID() + "@example.org";
    SendEnquiry form = enquiry(formKey(), address, "Help", false);
    Receipt receipt = send(withFiles(form, List.of(file("rota.txt", "early"))));
    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), "Note", LEAD));
    open(receipt, LEAD);
    if (caseworker != null) {
      triage(receipt, Category.PAY, Urgency.SOON, caseworker);
    }
    database.act(d -> d.enquiries().keepDraft(form.formKey(), new byte[1], CaseFixture.NOON, LEAD));
    UUID link = UUID.fromString(link(address).substring(0, 36));
    UUID bare = UUID.randomUUID();
    String of = " from casework.message where case_id = (" + id(receipt) + ")";
    execute(
        "insert into casework.attachment select '"
            + (bare + "', case_id, id, 9, 'bare', 'text/plain', 1" + of));
    execute(
        "insert into casework.case_key values (("
            + id(receipt)
            + "), 1, convert_to(repeat('x', 60), 'UTF8'), now())");
    around(receipt, letter, bare, caseworker == null ? LEAD_ID : caseworker);
    return new Row(
        number(id(receipt)),
        receipt.reference(),
        form.formKey(),
        address,
        number("select id" + of),
        bare,
        link,
        mail(receipt, true),
        mail(receipt, false));
  }

  /** A row of each table that stands beside the conversation. */
  private static void around(Receipt receipt, String letter, UUID bare, UUID caseworker) {
    limits("(" + id(receipt) + ")");
    feed(receipt, letter);
    work(receipt, bare);
    name(receipt, letter.equals("A") ? NAMED_ID : OTHER_ID);
    execute(RowWallCovers.walls(id(receipt), receipt.reference()));
    register(receipt, letter);
    label(receipt, caseworker);
    execute(RowWallReferrals.plant(number(id(receipt)), caseworker));
    execute(CollectiveWall.stand(number(id(receipt))));
    execute(AccessRequestWall.stand(number(id(receipt))));
    execute("insert into casework.case_retention (case_id) values ((" + id(receipt) + "))");
    execute(RowWallCovers.plant(number(id(receipt)), caseworker));
  }

  private static void work(Receipt receipt, UUID bare) {
    for (String table : List.of("task", "meeting", "milestone", "case_person", "time_spent")) {
      execute("insert into casework." + table + " " + work(table, number(id(receipt)), LEAD_ID));
    }
    execute(
        "insert into casework.prepared_text values"
            + " (gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), now())");
    execute(
        "insert into casework.document values ('%s', (%s), 'x', null, null, '%s', now())"
            .formatted(bare, id(receipt), LEAD_ID));
    execute(
        "insert into casework.document_version "
            + version(
                "(select id from casework.attachment where name = 'rota.txt' and case_id = ("
                    + id(receipt)
                    + "))",
                bare,
                1,
                number(id(receipt)),
                LEAD_ID));
  }

  /** A message that was filed to the case, with its bytes or before they are stored. */
  private static long mail(Receipt receipt, boolean stored) {
    String hash = "sha256('" + receipt.reference() + stored + "')";
    execute(
        "insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at, size,"
            + " whole, hash, duplicate, state, kind, case_id) select 'one', 1, c.id * 2 + "
            + (stored ? 1 : 0)
            + ", 'REPLIES', now(), 1, true, "
            + hash
            + ", false, 'FILED', 'ANSWER', c.id from casework.case_file c where c.id = ("
            + id(receipt)
            + ")");
    long mail = number("select id from casework.raw_mail where hash = " + hash);
    if (stored) {
      execute("insert into casework.raw_mail_content values (" + mail + ", '\\x00')");
    }
    return mail;
  }

  private static void register(Receipt receipt, String letter) {
    execute(
        "insert into casework.call_back (case_id, form_key, tried_by, tried_at, outcome) values (("
            + id(receipt)
            + "), '%s', '%s', now(), 'SPOKE')".formatted(UUID.randomUUID(), LEAD_ID));
    execute(
        "insert into casework.member (number, name, fingerprint, first_seen_on)"
            + " values ('WALL-%s', 'x', repeat('0', 64), current_date) on conflict do nothing;"
                .formatted(letter)
            + " insert into casework.register_extract (id, read_by, read_at, bytes)"
            + " values (gen_random_uuid(), '%s', now(), '\\x00');".formatted(LEAD_ID)
            + " insert into casework.register_column values ('wall %s', 'NONE')".formatted(letter)
            + " on conflict do nothing");
    execute(
        "insert into casework.case_member select id, 'WALL-"
            + letter
            + "', '%1$s', now() from casework.case_file where reference = '%2$s';"
                .formatted(LEAD_ID, receipt.reference())
            + " insert into casework.member_exception select id, '%1$s', now(), 'x'"
                .formatted(LEAD_ID)
            + " from casework.case_file where reference = '%s'".formatted(receipt.reference()));
  }

  /**
   * One limit that has ended, with an alarm and a request; and one that is open, not provisional:
   * there is one provisional limit at a time, and one is tried.
   */
  private static void limits(String id) {
    execute(
        """
        update casework.case_limit set state = 'MET', ended_by = 'x', ended_at = now()
          where case_id = %1$s;
        insert into casework.limit_alarm (case_id, limit_id, days_before, raised_at, escalate_on)
          select case_id, id, 28, now(), now() from casework.case_limit where case_id = %1$s;
        insert into casework.limit_request (case_id, limit_id, asked_by, asked_at, note_id)
          select l.case_id, l.id, gen_random_uuid(), now(), n.id from casework.case_limit l
            join casework.note n using (case_id) where l.case_id = %1$s;
        insert into casework.hand_over (case_id, from_account, to_account, asked_by, asked_at,
            note_id) select case_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(),
            id from casework.note where case_id = %1$s;
        insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction,
            trigger_on, limit_on, safe_on, reasons, set_by, set_at, worked_at, state)
          select case_id, rule_id, 'ENTERED', claim_type, jurisdiction, trigger_on, limit_on,
            safe_on, reasons, set_by, set_at, set_at, 'OPEN' from casework.case_limit
            where case_id = %1$s;
        """
            .formatted(id));
  }

  private static void feed(Receipt receipt, String letter) {
    UUID reader = letter.equals("A") ? CASEWORKER_ID : letter.equals("B") ? OTHER_ID : LEAD_ID;
    execute(
        "insert into casework.calendar_feed values ('%s', '%s', now(), now())"
            .formatted(RowWallActs.feed(number(id(receipt))), reader));
  }

  /** A row of a table of the case's work, as values. */
  static String work(String table, long id, UUID by) {
    String of =
        switch (table) {
          case "task" -> "(text, owner, %s) values ('x', '" + by + "', %s)";
          case "meeting" -> "(kind, starts_at, %s) values ('OTHER', now(), %s)";
          case "milestone" -> "(text, dropped, %s) values ('x', false, %s)";
          case "case_person" -> "(kind, name, employer_side, %s) values ('OTHER', 'x', true, %s)";
          case "time_spent" -> "(minutes, day, text, %s) values (5, current_date, 'x', %s)";
          default -> "(text, %s) values ('x', %s)";
        };
    return of.formatted(
        "id, case_id, added_by, added_at", "gen_random_uuid(), %d, '%s', now()".formatted(id, by));
  }

  /** A version of the document that has the id of the bare file. */
  static String version(String file, UUID bare, int number, long id, UUID by) {
    return "values (%s, '%s', %d, %d, '%s', now())".formatted(file, bare, id, number, by);
  }

  private static void name(Receipt receipt, UUID account) {
    execute(
        "insert into casework.case_person_named values ((%s), '%s', '%s', now())"
            .formatted(id(receipt), account, LEAD_ID));
  }

  /** A label on the case, and a view of whoever has it. */
  private static void label(Receipt receipt, UUID owner) {
    execute(
        ("insert into casework.case_label values ((%1$s), 'old', '%2$s', now());"
                + " insert into casework.saved_view values ('%2$s', '%3$s', 'view=new', now())")
            .formatted(id(receipt), owner, receipt.reference()));
  }

  private static String id(Receipt receipt) {
    return "select id from casework.case_file where reference = '" + receipt.reference() + "'";
  }

  private static void execute(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection();
        ResultSet row = superuser.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
