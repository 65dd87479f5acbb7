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

  /** Ten words in each message, one of them of its case alone; the index is made at the end. */
  private static final List<String> TALK =
      List.of(
          "drop index casework.message_words",
          """
          insert into casework.message (case_id, sender, written_by, written_at, text)
          select c.id, case when k %% 2 = 1 then 'MEMBER' else 'BRANCH' end, 'member',
              c.received_at + k * interval '1 hour', 'About ' || w.words || ' quill' || c.id
            from casework.case_file c, generate_series(1, %d) k,
                 lateral (select string_agg('word' || (hashint8(c.id * 5 + k + n * 7919) & 2047), ' ')
                     words from generate_series(1, 8) n) w
            where c.form_key like 'bench-form-key-%%' order by c.id desc, k
          """,
          "set maintenance_work_mem = '1GB'",
          "create index message_words on casework.message using gin (words)",
          "vacuum analyze casework.message");

  private final Stand stand;
  private final List<Integer> sizes;
  private final int messages;
  private int seen;

  private Branches(Stand stand, List<Integer> sizes, int messages) {
    this.stand = stand;
    this.sizes = sizes;
    this.messages = messages;
    this.seen = sizes.get(0);
  }

  List<Integer> sizes() {
    return sizes;
  }

  /**
   * Makes one of each size out of the branch that is there, with so many messages in each case; the
   * first stays in sight.
   */
  static Branches of(Stand stand, List<Integer> sizes, int messages) throws Exception {
    var branches = new Branches(stand, sizes, messages);
    branches.copy();
    branches.seed(Stand.DATABASE, branches.seen);
    for (int cases : sizes.subList(1, sizes.size())) branches.seed(name(cases), cases);
    return branches;
  }

  /** The branch that is there, so many times; whoever sees them fills them. */
  static Branches alike(Stand stand, List<Integer> sizes) throws Exception {
    var branches = new Branches(stand, sizes, 0);
    branches.copy();
    return branches;
  }

  private void copy() throws Exception {
    close();
    for (int cases : sizes.subList(1, sizes.size())) {
      stand.executeIn(
          AWAY,
          "create database %s template %s".formatted(name(cases), Stand.DATABASE),
          "revoke all on database %s from public".formatted(name(cases)),
          "grant connect on database %s to branchwork_app".formatted(name(cases)));
    }
    open();
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

  /** Says so much in the case of this reference that it holds so many messages. */
  static String talk(String reference, int messages) {
    return """
    insert into casework.message (case_id, sender, written_by, written_at, text)
    select c.id, case when k %% 2 = 1 then 'MEMBER' else 'BRANCH' end, 'member',
        c.received_at + k * interval '1 minute', 'said ' || k
      from casework.case_file c, lateral generate_series(
        (select count(*) + 1 from casework.message m where m.case_id = c.id), %d) k
      where c.reference = '%s'
    """
        .formatted(messages, reference);
  }

  /** Does the same in each of the branches. */
  void inEach(String statement) throws Exception {
    for (int cases : sizes) {
      stand.executeIn(cases == seen ? Stand.DATABASE : name(cases), statement);
    }
  }

  private void seed(String database, int cases) throws Exception {
    stand.executeIn(database, SEED.formatted(cases), "vacuum analyze casework.case_file");
    if (messages > 0) {
      stand.executeIn(
          database, TALK.stream().map(sql -> sql.formatted(messages)).toArray(String[]::new));
    }
    stand.executeIn(database, "checkpoint");
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
