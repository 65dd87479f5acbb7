package org.branchwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares what members were told with what lies in the database of a running portal. */
final class Reckoning {
  private static final String KEPT =
      """
      select f.reference, m.text,
        (select coalesce(string_agg(encode(sha256(c.bytes), 'hex'), ' '
                  order by encode(sha256(c.bytes), 'hex')), '')
           from casework.attachment a
           join casework.attachment_content c on c.attachment_id = a.id
          where a.message_id = m.id)
      from casework.case_file f left join casework.message m on m.case_id = f.id
      """;

  /** What must not be there: a part without its whole, by what it is called in the result. */
  private static final Map<String, String> ORPHANS =
      Map.of(
          "attachmentsWithoutContent",
          "select count(*) from casework.attachment a where not exists"
              + " (select from casework.attachment_content c where c.attachment_id = a.id)",
          "casesWithoutMessage",
          "select count(*) from casework.case_file f where not exists"
              + " (select from casework.message m where m.case_id = f.id)",
          "formsWithoutCase",
          "select count(*) from casework.posted_form p where not exists"
              + " (select from casework.case_file f where f.form_key = p.form_key)",
          "draftsOfFormsThatWereSent",
          "select count(*) from casework.draft d where exists"
              + " (select from casework.posted_form p where p.form_key = d.form_key)",
          "casesWithoutOneAuditEntry",
          "select count(*) from casework.case_file f where 1 <> (select count(*) from"
              + " platform.audit_entry e where e.subject = f.reference"
              + " and e.action = 'EnquiryReceived')",
          "auditEntriesWithoutCase",
          "select count(*) from platform.audit_entry e where e.action = 'EnquiryReceived'"
              + " and not exists (select from casework.case_file f where f.reference = e.subject)",
          "outboxRowsWithoutEvent",
          "select count(*) from platform.outbox o where not exists"
              + " (select from platform.audit_entry e where e.event_id = o.event_id)",
          "casesWithoutOneAcknowledgement",
          "select count(*) from casework.case_file f where 1 <> (select count(*)"
              + " from platform.mail m join platform.outbox o on o.id = m.outbox_id"
              + " where m.template = 'acknowledgement' and o.facts::text like"
              + " '%' || f.reference || '%')");

  private final Map<String, Long> findings = new LinkedHashMap<>();

  private Reckoning() {}

  /** Counts what is wrong; every figure must be 0. */
  static Map<String, Long> of(Path home, Crowd crowd) {
    var reckoning = new Reckoning();
    try (var superuser = superuser(home)) {
      reckoning.compare(superuser, crowd);
      for (var orphan : ORPHANS.entrySet()) {
        reckoning.findings.put(orphan.getKey(), count(superuser, orphan.getValue()));
      }
      return reckoning.findings;
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private void compare(Connection superuser, Crowd crowd) throws SQLException {
    var references = new HashMap<String, String>();
    var seen = new HashSet<String>();
    var begun = crowd.begun();
    long doubled = 0;
    long differ = 0;
    try (var statement = superuser.createStatement();
        var rows = statement.executeQuery(KEPT)) {
      while (rows.next()) {
        var words = rows.getString(2);
        if (!seen.add(words)) doubled++;
        references.put(rows.getString(1), words);
        var sent = begun.get(words);
        if (sent == null || !sent.digests().equals(rows.getString(3))) differ++;
      }
    }
    var lost =
        crowd.acknowledged().entrySet().stream()
            .filter(told -> !told.getValue().words().equals(references.get(told.getKey())))
            .count();
    findings.put("lost", lost);
    findings.put("doubled", doubled);
    findings.put("attachmentsThatDiffer", differ);
  }

  private static long count(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The database of a running portal, past all rules. */
  static Connection superuser(Path home) throws SQLException {
    var port = read(home.resolve("data/database.port"));
    var password = read(home.resolve("secrets/db.superuser.password"));
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/branchwork";
    return DriverManager.getConnection(url, "postgres", password);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
