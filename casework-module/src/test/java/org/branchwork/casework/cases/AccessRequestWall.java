package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.util.UUID;

/** What the row wall tries on the register of subject access: one request beside each case. */
final class AccessRequestWall {

  private static final long FIRST = 1_000_000;
  private static final String ME = "nullif(current_setting('branchwork.account', true), '')::uuid";

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
        """
        .formatted(FIRST + id, LEAD_ID);
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
      default -> throw new IllegalArgumentException(table);
    };
  }

  static String set(String table) {
    return table.equals("access_pause")
        ? "until_on = from_on, resumed_by = " + ME
        : "head_office_on = head_office_on";
  }

  static String where(String table, long id) {
    String column = table.equals("access_request") ? "number" : "request";
    return " where " + column + " = " + (FIRST + id);
  }
}
