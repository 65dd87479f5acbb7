package org.branchwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Pledges and ledger entries put straight into the database of the branch in sight. */
final class FundSeed {

  /** What triggers keep is written beside; nothing else of them is wanted here. */
  private static final String WITHOUT_TRIGGERS = "set session_replication_role = replica";

  private static final String PLEDGES =
      """
      insert into fundraising.pledge (id, reference, form_key, fund, amount_pence, recurrence, kind,
          name, state, pledged_at, cancelled_at, taken_by)
      select gen_random_uuid(), p[1], 'bench-form-key-' || p[1],
          (select public_id from fundraising.fund order by id limit 1),
          greatest(100, p[3]::bigint), 'ONCE', p[5], p[2],
          case when p[6] = 'CANCELLED' then 'CANCELLED' else 'OPEN' end, p[4]::timestamptz,
          case when p[6] = 'CANCELLED' then p[4]::timestamptz end, 'bench'
        from regexp_split_to_table(?, '\\n') as row,
             lateral (select string_to_array(row, E'\\t') as p) as parts
        where row <> ''
      """;

  private static final String ACCOUNT =
      """
      insert into fundraising.bank_account (id, sort_code, number, name, added_at, added_by)
      values (gen_random_uuid(), '089999', '%1$s', 'Bench %1$s', now(), 'bench')
      """;

  /** Two postings an entry, on each account of one kind in turn, over all periods. */
  private static final String ENTRIES =
      """
      insert into fundraising.ledger_entry (number, public_id, period_id, occurred_on, reason, text,
          entered_by, entered_at, written_in)
      select (select max(number) from fundraising.ledger_entry) + n, gen_random_uuid(), p.id,
          p.starts_on, 'RECEIPT', 'bench', 'bench', now(), pg_current_xact_id()
        from generate_series(1, %d) n
        join (select id, starts_on, row_number() over (order by id) - 1 as place, count(*) over () as of
                from fundraising.ledger_period) p on p.place = n %% p.of
      """;

  private static final String POSTINGS =
      """
      insert into fundraising.ledger_posting (entry_id, line, account_id, pence)
      select e.id, s.line, (select min(id) from fundraising.ledger_account a where a.kind = s.kind),
          s.sign * (100 + e.number % 9000)
        from fundraising.ledger_entry e,
             (values (1, 'BANK', 1), (2, 'SUSPENSE', -1)) as s (line, kind, sign)
        where e.text = 'bench'
      """;

  private static final String BALANCES =
      """
      insert into fundraising.ledger_balance (account_id, period_id, fund_id, pence, postings)
      select p.account_id, e.period_id, p.fund_id, sum(p.pence), count(*)
        from fundraising.ledger_entry e
        join fundraising.ledger_posting p on p.entry_id = e.id
        where e.text = 'bench' group by 1, 2, 3
      on conflict (account_id, period_id) do update
        set pence = ledger_balance.pence + excluded.pence,
            postings = ledger_balance.postings + excluded.postings
      """;

  private final Stand stand;

  FundSeed(Stand stand) {
    this.stand = stand;
  }

  void account(String number) throws SQLException, IOException {
    stand.execute(ACCOUNT.formatted(number));
  }

  /** The pledges of a file in the place of those before; of what came for them nothing is told. */
  void pledges(Path file) throws SQLException, IOException {
    try (var connection = stand.superuser();
        var statement = connection.createStatement();
        var insert = connection.prepareStatement(PLEDGES)) {
      statement.execute(WITHOUT_TRIGGERS);
      statement.execute("delete from fundraising.pledge where taken_by = 'bench'");
      insert.setString(1, Files.readString(file));
      insert.executeUpdate();
      statement.execute("vacuum analyze fundraising.pledge");
    }
  }

  /** So many postings more, with the balances that they come to. */
  void postings(int count) throws SQLException, IOException {
    stand.execute(
        WITHOUT_TRIGGERS,
        ENTRIES.formatted(count / 2),
        POSTINGS,
        BALANCES,
        "vacuum analyze fundraising.ledger_entry",
        "vacuum analyze fundraising.ledger_posting",
        "vacuum analyze fundraising.ledger_balance");
  }

  /** The last line that is there: what is imported stands behind it. */
  long lastLine() throws SQLException, IOException {
    return number("select coalesce(max(seq), 0) from fundraising.booked_line");
  }

  long openLines() throws SQLException, IOException {
    return number("select open_lines from fundraising.match_total");
  }

  private long number(String sql) throws SQLException, IOException {
    try (var connection = stand.superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
