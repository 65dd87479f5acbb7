package org.branchwork.casework.cases;

import java.util.UUID;

/** Rows of referrals for the tests of the row wall: two of a case, and the papers of the first. */
final class RowWallReferrals {

  private static final String PACK = "values ('%s', %d, '\\x00', now())";

  private RowWallReferrals() {}

  static String plant(long id, UUID by) {
    String table = "insert into casework.referral ";
    return table
        + referral(new UUID(7, id), id, by)
        + "; "
        + table
        + referral(new UUID(8, id), id, by)
        + "; insert into casework.referral_pack "
        + PACK.formatted(new UUID(7, id), id);
  }

  /** What is behind "insert into" such a table. */
  static String add(String table, long id, UUID by) {
    return table.equals("referral")
        ? referral(UUID.randomUUID(), id, by)
        : PACK.formatted(new UUID(8, id), id);
  }

  /** What is behind "set" for such a table. */
  static String set(String table) {
    return switch (table) {
      case "referral" -> "answer_note = answer_note";
      case "referral_pack" -> "keep_until = keep_until";
      default -> CollectiveWall.set(table);
    };
  }

  private static String referral(UUID referral, long id, UUID by) {
    return "(id, case_id, kind, recipient, email, consent_on, consent_by, consent_words,"
        + " answer_due_on, state, made_by, made_at, pack_hash) values ('%s', %d, 'SOLICITOR', 'x',"
            .formatted(referral, id)
        + " 'x@y', current_date, 'IN_PERSON', 'words enough', current_date, 'MADE', '%s', now(),"
            .formatted(by)
        + " sha256(''))";
  }
}
