package org.branchwork.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many rows for proofs that need a filled database, and what tells whether they are all there. */
public final class Filling {
  private static final String CASES =
      """
      insert into casework.case_file (version, reference, form_key, key_generation, stage, urgency,
        received_at, member_wrote_at, unread, matter, name, email, email_folded, hearing_soon)
      select 1, 'EQ-' || left(hex, 4) || '-' || right(hex, 4), 'a-form-filled-in-' || i, 1, 'ENQUIRY',
        'NORMAL', now(), now(), true, 'Matter ' || i, 'Member ' || i, 'm' || i || '@example.org',
        'm' || i || '@example.org', false
      from generate_series(%1$d, %2$d) i, upper(lpad(to_hex(i), 8, '0')) hex
      """;
  private static final String MESSAGES =
      """
      insert into casework.message (case_id, sender, written_by, written_at, text)
      select id, 'MEMBER', 'visitor', received_at, repeat('What happened to ' || name || '. ', 20)
      from casework.case_file where form_key in
        (select 'a-form-filled-in-' || i from generate_series(%1$d, %2$d) i)
      """;
  private static final String ATTACHMENTS =
      """
      insert into casework.attachment (id, case_id, message_id, position, name, type, size)
      select gen_random_uuid(), m.case_id, m.id, 0, 'letter.txt', 'text/plain', 32000
      from casework.message m join casework.case_file f on f.id = m.case_id where form_key in
        (select 'a-form-filled-in-' || i from generate_series(%1$d, %2$d, 3) i)
      """;
  private static final String CONTENT =
      """
      insert into casework.attachment_content (attachment_id, case_id, bytes)
      select a.id, a.case_id, decode(repeat(md5(a.id::text), 2000), 'hex')
      from casework.attachment a
      where not exists (select from casework.attachment_content c where c.attachment_id = a.id)
      """;
  private static final String AUDIT =
      """
      insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
      select gen_random_uuid(), received_at, 'visitor', 'EnquiryReceived', reference, '{}'
      from casework.case_file where form_key in
        (select 'a-form-filled-in-' || i from generate_series(%1$d, %2$d) i)
      """;
  private static final String TABLES =
      """
      select c.oid::regclass::text from pg_class c
      where c.relnamespace::regnamespace::text in
          ('platform', 'casework', 'campaigns', 'fundraising')
        -- what is unlogged is in no backup, on purpose
        and c.relkind = 'r' and c.relpersistence = 'p'
      """;
  private static final String WHOLE =
      "select count(*) || ' rows, ' || md5(coalesce(string_agg(md5(t::text), ''"
          + " order by md5(t::text)), '')) from %s t";
  private static final String FILES =
      "select count(*) || ' files, ' || md5(coalesce(string_agg(encode(sha256(bytes), 'hex'), ''"
          + " order by sha256(bytes)), '')) from casework.attachment_content";

  private Filling() {}

  /** Adds enquiries with these numbers, every third with a file. */
  public static void add(Connection superuser, int first, int last) throws SQLException {
    try (var statement = superuser.createStatement()) {
      for (var sql : List.of(CASES, MESSAGES, ATTACHMENTS, CONTENT, AUDIT)) {
        statement.execute(sql.formatted(first, last));
      }
    }
  }

  /** How many rows each table has and a digest over all that stands in them. */
  public static Map<String, String> content(Connection superuser) throws SQLException {
    var content = new TreeMap<String, String>();
    for (var table : tables(superuser)) content.put(table, read(superuser, WHOLE.formatted(table)));
    return content;
  }

  /** How many rows each table has, and the digest over all files. */
  public static Map<String, String> counts(Connection superuser) throws SQLException {
    var counts = new TreeMap<String, String>();
    for (var table : tables(superuser)) {
      counts.put(table, read(superuser, "select count(*) from " + table));
    }
    counts.put("files", read(superuser, FILES));
    return counts;
  }

  private static List<String> tables(Connection superuser) throws SQLException {
    var names = read(superuser, "select string_agg(name, ',') from (" + TABLES + ") t (name)");
    return List.of(names.split(","));
  }

  private static String read(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
