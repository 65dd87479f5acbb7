package org.branchwork.fundraising.pledges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, as the bank's lines and what they were for: put there past the books, which have
 * tests of their own.
 */
final class GiftsOfTests {

  /** What the bank tells of a payer; where it tells neither, its text is all there is. */
  record Payer(@Nullable String name, @Nullable String account, String text) {

    static Payer named(String name) {
      return new Payer(name, null, "FPI");
    }
  }

  private static final String GIFT =
      """
      with line as (
        insert into fundraising.statement_line (account, booked_on, amount_pence, text, payer,
            payer_account, key, occurrence, file, line)
        select gen_random_uuid(), '2026-11-28', ?, ?, ?, ?, encode(sha256('x'), 'hex'), 1,
            gen_random_uuid(), 1 returning id, amount_pence),
      decision as (
        insert into fundraising.match_decision (act, line, number, kind, decided_by, decided_at)
        select gen_random_uuid(), id, 1, 'PLACED', 'x', now() from line returning id, line)
      insert into fundraising.allocation (id, line, decision, use, pledge, fund, donor, appeal,
          amount_pence, entry)
      select ?, line.id, decision.id, case when p.id is null then 'DONATION' else 'PLEDGE' end, p.id,
          a.fund, ?, case when p.id is null then a.id end, line.amount_pence, gen_random_uuid()
        from line cross join decision cross join fundraising.appeal a
        left join fundraising.pledge p on p.reference = cast(? as char(10))
       where a.slug = 'hardship-winter'
      """;

  private final FundraisingDatabase database;

  GiftsOfTests(FundraisingDatabase database) {
    this.database = database;
  }

  /** Something comes for a pledge. */
  UUID paid(String reference, long pence, Payer payer) throws SQLException {
    return gift(reference, pence, payer, null);
  }

  /** Something comes for the appeal without a pledge. */
  UUID given(long pence, Payer payer, @Nullable String donor) throws SQLException {
    return gift(null, pence, payer, donor);
  }

  private UUID gift(@Nullable String reference, long pence, Payer payer, @Nullable String donor)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection superuser = database.as("postgres");
        PreparedStatement gift = superuser.prepareStatement(GIFT)) {
      superuser.createStatement().execute("set session_replication_role = replica");
      gift.setLong(1, pence);
      gift.setString(2, payer.text());
      gift.setString(3, payer.name());
      gift.setString(4, payer.account());
      gift.setObject(5, id);
      gift.setString(6, donor);
      gift.setString(7, reference);
      gift.execute();
    }
    return id;
  }

  /** The match of a gift is undone. */
  void undo(UUID gift) throws SQLException {
    undo("id = '%s'".formatted(gift));
  }

  /** Every match of a pledge is undone. */
  void undoAll(String reference) throws SQLException {
    undo(
        "pledge = (select id from fundraising.pledge where reference = '%s')".formatted(reference));
  }

  private void undo(String which) throws SQLException {
    database.asSuperuser(
        "set session_replication_role = replica",
        "update fundraising.allocation set undone_at = now(), undone_in = decision,"
            + " reversal = gen_random_uuid() where undone_at is null and "
            + which);
  }
}
