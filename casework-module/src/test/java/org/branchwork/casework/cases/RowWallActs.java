package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.util.UUID;
import org.branchwork.casework.cases.RowWallBench.Row;

/** What is tried on each table for the rows of one case, as SQL. */
final class RowWallActs {

  private RowWallActs() {}

  static String see(String table, Row row) {
    return "select 1 from casework." + table + where(table, row);
  }

  static String change(String table, Row row, String asker) {
    String set =
        switch (table) {
          case "case_file" -> "unread = unread";
          case "draft" -> "keep_until = keep_until";
          case "my_link" -> "used_at = now()";
          case "posted_form" -> "digest = digest";
          case "onlooker" -> "seen_at = seen_at";
          case "case_limit" -> "state = state";
          case "calendar_feed" -> "revoked_at = revoked_at";
          case "limit_alarm" ->
              "acknowledged_by = casework.caller_account(), acknowledged_at ="
                  + " case when casework.caller_account() is not null then now() end";
          case "limit_request" ->
              "decided_by = casework.caller_account(), decided_at = now(), confirmed = false";
          case "hand_over" ->
              "decided_by = casework.caller_account(), decided_at = now(), confirmed = false";
          case "broken_glass" -> "reason = reason";
          case "member" -> "name = name";
          case "register_extract" -> "problems = problems";
          case "register_column" -> "meaning = meaning";
          case "membership_rule", "conciliation_length" -> "days = days";
          case "time_limit_rule" -> "replaced_at = replaced_at";
          case "raw_mail" -> "attempts = attempts";
          case "raw_mail_content" -> "key_number = key_number";
          case "task" -> "done_at = done_at";
          case "meeting" -> "place = place";
          case "milestone" -> "dropped = dropped";
          case "case_person" -> "role = role";
          case "prepared_text" -> "changed_by = '" + account(asker) + "'";
          case "employer_domain" -> "employer = employer";
          case "saved_view" -> "query = query";
          case "case_move" -> "act = act";
          case "erasure" -> "cases = cases";
          case "retention_period" -> "changed_at = now(), changed_by = '" + account(asker) + "'";
          case "absence", "case_cover" -> RowWallCovers.set(table, account(asker));
          default -> RowWallReferrals.set(table);
        };
    return "update casework." + table + " set " + set + where(table, row);
  }

  static String remove(String table, Row row) {
    return "delete from casework." + table + where(table, row);
  }

  static String add(String table, Row row, String letter, String asker) {
    boolean staff = asker.matches("(lead|caseworker|keeper|answerer|powerless).*");
    UUID account = account(asker);
    String form = "a-form-not-used-before-" + letter;
    String values =
        switch (table) {
          case "case_file" -> enquiry(form, staff ? account : null);
          case "message" -> message(row, staff);
          case "note" -> note(row, account);
          case "step" ->
              "(case_id, kind, done_by, done_at) values ("
                  + row.id()
                  + ", 'REOPENED', '"
                  + (staff ? account : "member")
                  + "', now())";
          case "attachment" ->
              "values (gen_random_uuid(), "
                  + row.id()
                  + ", "
                  + row.message()
                  + ", 8, 'x', 'text/plain', 1)";
          case "attachment_content" -> "values ('" + row.bare() + "', " + row.id() + ", '\\x00')";
          case "case_key" ->
              "values (" + row.id() + ", 2, convert_to(repeat('x', 60), 'UTF8'), now())";
          case "onlooker" -> onlooker(row, account);
          case "case_person_named" ->
              "values (" + row.id() + ", gen_random_uuid(), '" + account + "', now())";
          case "case_label" -> "values (" + row.id() + ", 'new', '" + account + "', now())";
          case "saved_view" -> "values ('" + account + "', 'new', 'view=mine', now())";
          case "posted_form" -> "values ('" + form + "', sha256(''), now())";
          case "draft" -> "values ('" + form + "', '\\x00', now())";
          case "my_link" ->
              "values (gen_random_uuid(), '" + row.address() + "', now(), now(), null)";
          case "time_limit_rule" -> "default values";
          default -> others(table, row, letter, asker);
        };
    return "insert into casework." + table + " " + values;
  }

  private static String others(String table, Row row, String letter, String asker) {
    boolean staff = asker.matches("(lead|caseworker|keeper|answerer|powerless).*");
    UUID account = account(asker);
    return switch (table) {
      case "raw_mail" -> mail(letter);
      case "referral", "referral_pack" -> RowWallReferrals.add(table, row.id(), account);
      case "retention_period", "erasure", "erasure_case", "erased_case" -> "default values";
      case "case_retention" ->
          "(case_id) values (%d) on conflict (case_id) do update set case_id = excluded.case_id"
              .formatted(row.id());
      case "raw_mail_content" -> "values (" + row.bareMail() + ", '\\x00')";
      case "prepared_text" ->
          "values (gen_random_uuid(), gen_random_uuid(), 'x', '" + account + "', now())";
      case "document_version" ->
          RowWallBench.version("'" + row.bare() + "'", row.bare(), 2, row.id(), account);
      case "task", "meeting", "milestone", "case_person", "document", "time_spent" ->
          RowWallBench.work(table, row.id(), account);
      case "call_back" -> callBack(row, account(asker));
      case "case_member" ->
          "values (%d, 'WALL-A', '%s', now())".formatted(row.id(), account(asker))
              + " on conflict (case_id) do update set confirmed_by = excluded.confirmed_by";
      case "member_exception" ->
          "values (%d, '%s', now(), 'x')".formatted(row.id(), account(asker));
      case "membership_rule", "conciliation_length" -> "default values";
      case "member" ->
          "(number, name, fingerprint, first_seen_on)"
              + " values ('NEW%s', 'x', repeat('0', 64), current_date)".formatted(letter);
      case "register_extract" ->
          "(id, read_by, read_at, bytes) values (gen_random_uuid(), '%s', now(), '\\x00')"
              .formatted(account(asker));
      case "employer_domain" ->
          "values ('new-%s.example', 'x', '%s', now())"
              .formatted(letter.toLowerCase(), account(asker));
      case "register_column" -> "values ('new %s', 'NONE')".formatted(letter);
      default ->
          CollectiveWall.holds(table)
              ? CollectiveWall.add(table, row.id(), account(asker))
              : access(table, row, staff, account(asker));
    };
  }

  private static String callBack(Row row, UUID account) {
    return "(case_id, form_key, tried_by, tried_at, outcome) values (%d, '%s', '%s', now(), 'SPOKE')"
        .formatted(row.id(), UUID.randomUUID(), account);
  }

  private static String ofLimits(String table, Row row, boolean staff, UUID account) {
    return switch (table) {
      case "case_limit" -> limit(row, staff ? account.toString() : "intake");
      case "limit_request" -> request(row, account);
      case "hand_over" -> handOver(row, account);
      case "absence", "case_cover" -> RowWallCovers.add(table, row.id(), account);
      case "calendar_feed" -> "values (gen_random_uuid(), '" + account + "', now(), null)";
      case "limit_alarm" ->
          "(case_id, limit_id, days_before, raised_at, escalate_on) select case_id, id, 14,"
              + " now(), now() from casework.case_limit"
              + where(table, row);
      default -> throw new IllegalArgumentException(table);
    };
  }

  private static UUID account(String asker) {
    return switch (asker) {
      case "lead" -> LEAD_ID;
      case "lead named", "reviewer named" -> RowWallBench.NAMED_ID;
      default -> CASEWORKER_ID;
    };
  }

  private static String message(Row row, boolean staff) {
    return "(case_id, sender, written_by, written_at, text) values ("
        + row.id()
        + (staff ? ", 'BRANCH'" : ", 'MEMBER'")
        + ", 'x', now(), 'x')";
  }

  private static String access(String table, Row row, boolean staff, UUID account) {
    return switch (table) {
      case "case_opened_to" ->
          "values (" + row.id() + ", gen_random_uuid(), '" + account + "', now())";
      case "broken_glass", "case_move" -> "default values";
      case "reading" -> reading(row, staff, account);
      default -> ofLimits(table, row, staff, account);
    };
  }

  private static String reading(Row row, boolean staff, UUID account) {
    return "(case_id, account, what, why, read_at) values ("
        + row.id()
        + (staff
            ? ", '" + account + "', 'CASE', 'LEAD', now())"
            : ", null, 'LINK', 'MEMBER', now())");
  }

  private static String note(Row row, UUID account) {
    return "(case_id, written_by, written_at, text) values ("
        + row.id()
        + ", '"
        + account
        + "', now(), 'x')";
  }

  /** As it is written in truth: looking again is no new row. */
  private static String onlooker(Row row, UUID account) {
    return "values (%d, '%s', now(), now())".formatted(row.id(), account)
        + " on conflict (case_id, account) do update set seen_at = now()";
  }

  /** For a limit that is none of those that something waits for. */
  private static String request(Row row, UUID account) {
    return "(case_id, limit_id, asked_by, asked_at, note_id) select l.case_id, l.id, '"
        + account
        + "', now(), n.id from casework.case_limit l join casework.note n using (case_id)"
        + " where l.state = 'OPEN' and l.case_id = "
        + row.id();
  }

  /** As one that is decided at once: one waits already. */
  private static String handOver(Row row, UUID account) {
    return "(case_id, from_account, to_account, asked_by, asked_at, note_id) select n.case_id,"
        + " gen_random_uuid(), gen_random_uuid(), '%1$s', now(), n.id from casework.note n"
            .formatted(account)
        + " where n.case_id = %d on conflict (case_id) where decided_at is null".formatted(row.id())
        + " do update set decided_by = excluded.asked_by, decided_at = now(), confirmed = false";
  }

  /** Of whoever is not staff a provisional one. */
  private static String limit(Row row, String by) {
    boolean staff = !by.equals("intake");
    return "(case_id, rule_id, basis, claim_type, jurisdiction, trigger_on, limit_on, safe_on,"
        + " reasons, set_by, set_at, worked_at, state) select "
        + row.id()
        + ", min(id), '"
        + (staff ? "ENTERED" : "RECEIVED")
        + "', 'WAGES', 'SCOTLAND', now(), now(), now(), 'x', '"
        + by
        + "', now(), now(), 'OPEN' from casework.time_limit_rule";
  }

  /** As a visitor sends it, or as somebody of the staff types it in. */
  private static String enquiry(String form, UUID enteredBy) {
    String arrival = enteredBy == null ? "'FORM', null" : "'TELEPHONE', '" + enteredBy + "'";
    return "(version, reference, form_key, key_generation, stage, urgency, received_at,"
        + " member_wrote_at, unread, matter, name, telephone, hearing_soon, channel, entered_by)"
        + " values (1, 'EQ-0000-0000', '"
        + form
        + "', 1, 'ENQUIRY', 'NORMAL', now(), now(), true, 'x', 'x', '1', false, "
        + arrival
        + ")";
  }

  /** The calendar that stands beside a case. */
  static UUID feed(long id) {
    return new UUID(4, id);
  }

  private static String mail(String letter) {
    return "(mailbox, uid_validity, uid, purpose, fetched_at, size, whole, hash, duplicate, state)"
        + " values ('another', 1, 1, 'REPLIES', now(), 1, true, sha256('"
        + letter
        + "'), false, 'WAITING')";
  }

  private static String where(String table, Row row) {
    return switch (table) {
      case "case_file" -> " where id = " + row.id();
      case "posted_form", "draft" -> " where form_key = '" + row.form() + "'";
      case "my_link" -> " where id = '" + row.link() + "'";
      case "time_limit_rule",
          "retention_period",
          "erasure",
          "erased_case",
          "membership_rule",
          "conciliation_length",
          "prepared_text",
          "employer_domain",
          "member",
          "register_extract",
          "register_column" ->
          "";
      case "calendar_feed" -> " where id = '" + feed(row.id()) + "'";
      case "raw_mail" -> " where id = " + row.mail();
      case "raw_mail_content" -> " where raw_mail_id = " + row.mail();
      case "saved_view" -> " where name = '" + row.reference() + "'";
      case "case_move" -> " where to_case = " + row.id();
      case "absence", "case_cover" -> RowWallCovers.where(table, row.id());
      default -> CollectiveWall.where(table, row.id());
    };
  }
}
