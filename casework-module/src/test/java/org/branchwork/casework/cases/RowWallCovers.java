package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.util.UUID;

/** Who sees a case beside its caseworker; the absence that is tried was over long ago. */
final class RowWallCovers {

  private static final String DAYS = "'2000-01-03', '2000-01-04'";

  private RowWallCovers() {}

  static UUID absence(long id) {
    return new UUID(5, id);
  }

  static String plant(long id, UUID caseworker) {
    return """
        insert into casework.absence (id, account, first_day, last_day, entered_by, entered_at)
          values ('%1$s', '%2$s', %3$s, '%2$s', now());
        insert into casework.case_cover values
          ('%1$s', %4$d, gen_random_uuid(), '%2$s', now(), null)
        """
        .formatted(absence(id), caseworker, DAYS, id);
  }

  /** An absence of whoever has the case; the cover is there already. */
  static String add(String table, long id, UUID account) {
    return table.equals("absence")
        ? ("(id, account, first_day, last_day, entered_by, entered_at)"
                + " select gen_random_uuid(), account, first_day, last_day, '%s', now()"
                + " from casework.absence where id = '%s'")
            .formatted(account, absence(id))
        : "values ('%s', %d, gen_random_uuid(), '%s', now(), null)"
            .formatted(absence(id), id, account);
  }

  static String set(String table, UUID account) {
    return table.equals("absence")
        ? "cover = gen_random_uuid()"
        : "cover = gen_random_uuid(), chosen_by = '" + account + "', chosen_at = now()";
  }

  static String where(String table, long id) {
    return " where " + (table.equals("absence") ? "id" : "absence_id") + " = '" + absence(id) + "'";
  }

  /** Rows that say who sees a case, and a link of the case with itself, seen by the same. */
  static String walls(String id, String reference) {
    return """
        insert into casework.case_opened_to values ((%1$s), '%2$s', '%2$s', now());
        insert into casework.broken_glass values
          (gen_random_uuid(), (%1$s), '%3$s', '%2$s', 'a reason long enough', now(), now(), now());
        insert into casework.case_move
            (act, from_case, to_case, from_reference, to_reference, done_by, done_at)
          select 'LINK', id, id, reference, reference, '%2$s', now()
            from casework.case_file where id = (%1$s)
        """
        .formatted(id, LEAD_ID, reference);
  }
}
