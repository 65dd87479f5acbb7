package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of before gifts without a pledge counted is brought up to this one. */
class EarlierGiftsIT {

  private static final String ROLES =
      """
      create role branchwork_owner login password 'owner';
      create role branchwork_app login password 'app';
      create role branchwork_data nologin bypassrls;
      grant branchwork_data to branchwork_owner with inherit false, set true;
      grant create on database postgres to branchwork_owner;
      """;

  /** Paid: a branch, two persons of whom one was shown, and a gift without a pledge. */
  private static final String GIVEN =
      """
      set session_replication_role = replica;
      insert into fundraising.fund (public_id, slug, name, purpose, currency)
        values ('%1$s1', 'strike-fund', 'Strike fund', 'For pay', 'GBP');
      insert into fundraising.appeal (id, slug, fund, title, text, opens_on, published)
        values ('%1$s2', 'winter', '%1$s1', 'Winter', 'For heating', '2026-01-01', true);
      insert into fundraising.pledge (id, reference, form_key, fund, appeal, amount_pence, recurrence,
          kind, pledged_at, taken_by)
        select ('%1$sa' || n)::uuid, 'SF0000000' || n, 'form-key-number-' || n, '%1$s1', '%1$s2', 1000,
          'ONCE', case n when 1 then 'BRANCH' else 'PERSON' end, '2026-04-01', 'visitor'
          from generate_series(1, 3) n;
      insert into fundraising.statement_line (id, account, booked_on, amount_pence, text, key,
          occurrence, file, line)
        select ('%1$sb' || n)::uuid, '%1$s3', '2026-05-01', 1000, 'FPI', encode(sha256('x'), 'hex'), n,
          '%1$s4', n from generate_series(1, 4) n;
      insert into fundraising.match_decision (act, line, number, kind, decided_by, decided_at)
        select gen_random_uuid(), l.id, 1, 'PLACED', 'x', '2026-05-01'
          from fundraising.statement_line l order by l.line;
      insert into fundraising.allocation (id, line, decision, use, pledge, fund, amount_pence, entry)
        select gen_random_uuid(), d.line, d.id, case when p.id is null then 'DONATION' else 'PLEDGE' end,
          p.id, '%1$s1', 1000, gen_random_uuid() from fundraising.match_decision d
          left join fundraising.pledge p on right(p.id::text, 1) = right(d.line::text, 1);
      insert into fundraising.pledge_shown (pledge, appeal, pledged_pence, paid_pence)
        values ('%1$sa2', '%1$s2', 1000, 1000);
      set session_replication_role = origin;
      """
          .replace("%1$sa", "00000000-0000-0000-0000-0000000000a")
          .replace("%1$sb", "00000000-0000-0000-0000-0000000000b")
          .replace("%1$s", "00000000-0000-0000-0000-00000000000");

  @Test
  void what_was_shown_stays_shown_and_a_gift_counts_for_the_appeal_that_was_open()
      throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String address = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=";
      try (Connection superuser = DriverManager.getConnection(address + "postgres");
          Statement run = superuser.createStatement()) {
        run.execute(ROLES);
        migrate(address, "029");
        run.execute(GIVEN);
        migrate(address, "latest");
        assertThat(one(run, "select count(*) from fundraising.allocation where appeal is not null"))
            .isEqualTo("1");
        assertThat(
                one(
                    run,
                    "select pledged_pence || ' ' || agreed_pence || ' ' || paid_pence from"
                        + " fundraising.public_totals(array(select id from fundraising.appeal))"))
            .isEqualTo("2000 0 2000");
      }
    }
  }

  private static void migrate(String address, String target) {
    Flyway.configure()
        .dataSource(address + "branchwork_owner", "branchwork_owner", "owner")
        .schemas("fundraising")
        .defaultSchema("fundraising")
        .locations("classpath:db/fundraising")
        .target(target)
        .load()
        .migrate();
  }

  private static String one(Statement run, String question) throws SQLException {
    try (ResultSet row = run.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
