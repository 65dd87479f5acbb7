package org.branchwork.bench;

import java.util.List;

/**
 * The same branch with few cases and with many: a database for each size, of which the portal sees
 * one at a time, under the name it knows. So one server, as warm as it is, meets them all.
 */
final class Branches {
  private static final String AWAY = "postgres";

  /** Of ten cases six are closed, one waits in triage, three are open; one in fifty is urgent. */
  private static final String SEED =
      """
      insert into casework.case_file (version, reference, form_key, key_generation, stage, category,
          urgency, caseworker, outcome, received_at, member_wrote_at, unread, matter, name, telephone,
          hearing_soon)
      select 1, 'EQ-' || left(lpad(n::text, 8, '0'), 4) || '-' || right(lpad(n::text, 8, '0'), 4),
          'bench-form-key-' || n, 1, s.stage, case when s.stage <> 'ENQUIRY' then 'PAY' end,
          case when n %% 50 = 0 then 'URGENT' else 'NORMAL' end,
          case when s.stage <> 'ENQUIRY' then w.id end, case when s.stage = 'CLOSED' then 'WON' end,
          now() - n * interval '1 minute', now() - n * interval '1 minute', n %% 3 = 0,
          'Hours were cut', 'Member ' || n, '01632 960 001', false
        from generate_series(1, %d) n,
             lateral (select case when n %% 10 = 0 then 'ENQUIRY' when n %% 10 < 4 then 'OPEN'
                      else 'CLOSED' end as stage) s,
             (select id from platform.account where email = 'caseworker@demo.branch') w
      """;

  private final Stand stand;
  private int seen;

  private Branches(Stand stand, int seen) {
    this.stand = stand;
    this.seen = seen;
  }

  /** Makes one of each size out of the branch that is there; the first stays in sight. */
  static Branches of(Stand stand, List<Integer> sizes) throws Exception {
    var branches = new Branches(stand, sizes.get(0));
    branches.close();
    for (int cases : sizes.subList(1, sizes.size())) {
      stand.executeIn(
          AWAY,
          "create database %s template %s".formatted(name(cases), Stand.DATABASE),
          "revoke all on database %s from public".formatted(name(cases)),
          "grant connect on database %s to branchwork_app".formatted(name(cases)));
    }
    branches.open();
    branches.seed(Stand.DATABASE, branches.seen);
    for (int cases : sizes.subList(1, sizes.size())) branches.seed(name(cases), cases);
    return branches;
  }

  /** Puts the branch of this size where the portal looks, and waits until it has found it. */
  void see(int cases) throws Exception {
    if (cases == seen) return;
    close();
    stand.executeIn(
        AWAY,
        "alter database %s rename to %s".formatted(Stand.DATABASE, name(seen)),
        "alter database %s rename to %s".formatted(name(cases), Stand.DATABASE));
    open();
    seen = cases;
  }

  private void seed(String database, int cases) throws Exception {
    stand.executeIn(
        database, SEED.formatted(cases), "vacuum analyze casework.case_file", "checkpoint");
  }

  private void close() throws Exception {
    stand.executeIn(
        AWAY,
        "alter database %s allow_connections false".formatted(Stand.DATABASE),
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'"
            .formatted(Stand.DATABASE));
  }

  private void open() throws Exception {
    stand.executeIn(AWAY, "alter database %s allow_connections true".formatted(Stand.DATABASE));
    stand.awaitReady();
  }

  private static String name(int cases) {
    return "branch_of_" + cases;
  }
}
