package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.util.UUID;

/** What the row wall tries on the register of subject access: one request beside each case. */
final class AccessRequestWall {

  private static final long FIRST = 1_000_000;
  private static final String ME = "nullif(current_setting('branchwork.account', true), '')::uuid";

  private static final String DECIDED = ", why = 'x', decided_at = now(), decided_by = " + ME;

  private AccessRequestWall() {}

  static boolean holds(String table) {
    return table.startsWith("access_");
  }

  static String stand(long id) {
    return """
        insert into casework.access_request (number, form_key, name, received_on, received_by,
            recorded_by, recorded_at) overriding system value
          values (%1$d, 'request of the wall %1$d', 'x', current_date, 'LETTER', '%2$s', now());
        insert into casework.access_pause (request, reason, from_on, until_on, paused_by,
            paused_at, resumed_by)
          values (%1$d, 'IDENTITY', current_date, current_date, '%2$s', now(), '%2$s');
        insert into casework.access_case values (%1$d, %3$d, 'NOTE', now(), false, '%2$s', now());
        insert into casework.access_line values (%1$d, %3$d, 1, 'NOTE', null, null, 'x');
        insert into casework.access_file (request, file_id, case_id)
          select %1$d, id, case_id from casework.attachment where case_id = %3$d;
        insert into casework.access_mark (request, kind, words) values (%1$d, 'ADDED', 'xx');
        insert into casework.access_pack values (%1$d, '\\x00', '%2$s', now());
        """
        .formatted(FIRST + id, LEAD_ID, id);
  }

  static String add(String table, long id, UUID account) {
    return switch (table) {
      case "access_request" ->
          "(form_key, name, received_on, received_by, recorded_by, recorded_at) values"
              + " (gen_random_uuid()::text, 'x', current_date, 'LETTER', '%s', now())"
                  .formatted(account);
      case "access_pause" ->
          "(request, reason, from_on, until_on, paused_by, paused_at, resumed_by) values"
              + " (%1$d, 'IDENTITY', current_date, current_date, '%2$s', now(), '%2$s')"
                  .formatted(FIRST + id, account);
      case "access_case", "access_line", "access_file", "access_mail" -> "default values";
      case "access_mark" ->
          "(request, kind, words) values (%d, 'ADDED', gen_random_uuid()::text)"
              .formatted(FIRST + id);
      case "access_pack" -> "values (%d, '\\x00', '%s', now())".formatted(FIRST + id, account);
      default -> throw new IllegalArgumentException(table);
    };
  }

  static String set(String table) {
    return switch (table) {
      case "access_pause" -> "until_on = from_on, resumed_by = " + ME;
      case "access_request" -> "head_office_on = head_office_on";
      case "access_file" -> "goes = false" + DECIDED;
      case "access_mark" -> "black = false" + DECIDED;
      case "access_case" -> "found_at = found_at";
      default -> "request = request";
    };
  }

  static String where(String table, long id) {
    String column = table.equals("access_request") ? "number" : "request";
    return " where " + column + " = " + (FIRST + id);
  }
}
