package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.util.UUID;

/**
 * What the row wall tries on the tables of collectives: one collective for the member of a case.
 */
final class CollectiveWall {

  private static final long FIRST = 1_000_000;

  private CollectiveWall() {}

  static boolean holds(String table) {
    return table.startsWith("collective") || AccessRequestWall.holds(table);
  }

  /** A collective with a row of each table, of which the case is the only member. */
  static String stand(long id) {
    UUID item = item(id);
    return """
        insert into casework.collective (id, reference, form_key, name, category, title, wording,
            consent, lead, opened_at, link_generation, signing_up) overriding system value
          select %1$d, 'CO' || substr(reference, 3), 'a form of the wall %4$d', 'x', 'PAY',
            'x', 'x', 'x', '%3$s', now(), 1, true from casework.case_file where id = %4$d;
        insert into casework.collective_member values (%4$d, %1$d, now(), 'x');
        insert into casework.collective_entry values
          ('%2$s', %1$d, current_date, 'x', true, '%3$s', now());
        insert into casework.collective_file values
          ('%2$s', %1$d, 'x', 'text/plain', 1, true, '%3$s', now());
        insert into casework.collective_file_content values ('%2$s', '\\x00');
        insert into casework.collective_message values ('%2$s', %1$d, 'x', '%3$s', now());
        insert into casework.collective_delivery values ('%2$s', %4$d, now());
        """
        .formatted(FIRST + id, item, LEAD_ID, id);
  }

  static String add(String table, long id, UUID account) {
    return switch (table) {
      case "collective" ->
          "(reference, form_key, name, category, title, wording, consent, lead, opened_at,"
              + " link_generation, signing_up) values ('CO-0000-0000', 'another form of the wall',"
              + " 'x', 'PAY', 'x', 'x', 'x', '%s', now(), 1, true)".formatted(account);
      case "collective_member" ->
          "values (%d, %d, now(), 'x', 'SPOKEN', current_date, '%s')"
              .formatted(id, FIRST + id, account);
      case "collective_entry" ->
          "values (gen_random_uuid(), %d, current_date, 'x', true, '%s', now())"
              .formatted(FIRST + id, account);
      case "collective_file" ->
          "values (gen_random_uuid(), %d, 'x', 'text/plain', 1, true, '%s', now())"
              .formatted(FIRST + id, account);
      case "collective_file_content" -> "values ('%s', '\\x00')".formatted(item(id));
      case "collective_message" ->
          "values (gen_random_uuid(), %d, 'x', '%s', now())".formatted(FIRST + id, account);
      case "collective_delivery" -> "values ('%s', %d, now())".formatted(item(id), id);
      default -> AccessRequestWall.add(table, id, account);
    };
  }

  static String set(String table) {
    return switch (table) {
      case "collective" -> "signing_up = signing_up";
      case "collective_entry", "collective_file" -> "shared = shared";
      case "collective_file_content" -> "bytes = bytes";
      case "collective_message" -> "text = text";
      default ->
          AccessRequestWall.holds(table) ? AccessRequestWall.set(table) : "case_id = case_id";
    };
  }

  static String where(String table, long id) {
    return switch (table) {
      case "collective" -> " where id = " + (FIRST + id);
      case "collective_file_content" -> " where file_id = '" + item(id) + "'";
      case "collective_entry", "collective_file", "collective_message" ->
          " where id = '" + item(id) + "'";
      default ->
          AccessRequestWall.holds(table)
              ? AccessRequestWall.where(table, id)
              : " where case_id = " + id;
    };
  }

  private static UUID item(long id) {
    return new UUID(5, id);
  }
}
