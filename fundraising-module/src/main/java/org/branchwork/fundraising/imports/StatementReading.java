package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.jspecify.annotations.Nullable;

/** Reads accounts, files, and what is known of days. Ids and days come as text. */
@ApplicationScoped
class StatementReading {

  private static final String FILE =
      "select cast(id as text), seq, name, sha256, format, line_count, new_count,"
          + " cast(extract(epoch from imported_at) * 1000000 as bigint), imported_by"
          + " from fundraising.statement_file ";

  /** The days of some accounts that a file shows. */
  private static final String SHOWN =
      " from unnest(cast(?1 as uuid[]), cast(?2 as date[]), cast(?3 as date[]))"
          + " as a (account, first, last) ";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  List<BankAccountView> accounts() {
    return rows(
            "select cast(id as text), name, sort_code, number from fundraising.bank_account"
                + " order by name, sort_code, number")
        .stream()
        .map(row -> new BankAccountView(uuid(row[0]), "" + row[1], "" + row[2], "" + row[3]))
        .toList();
  }

  Optional<StatementFileView> bySha256(String sha256) {
    return rows(FILE + "where sha256 = ?1", sha256).stream()
        .map(StatementReading::file)
        .findFirst();
  }

  Optional<StatementFileView> file(UUID file) {
    return rows(FILE + "where id = cast(?1 as uuid)", file.toString()).stream()
        .map(StatementReading::file)
        .findFirst();
  }

  List<StatementFileView> files(long before, int most) {
    return rows(
            FILE + "where seq < cast(?1 as bigint) order by seq desc limit cast(?2 as integer)",
            Long.toString(before),
            Integer.toString(most))
        .stream()
        .map(StatementReading::file)
        .toList();
  }

  private static StatementFileView file(@Nullable Object[] row) {
    return new StatementFileView(
        uuid(row[0]),
        whole(row[1]),
        "" + row[2],
        "" + row[3],
        "" + row[4],
        (int) whole(row[5]),
        (int) whole(row[6]),
        Instant.EPOCH.plus(whole(row[7]), ChronoUnit.MICROS),
        "" + row[8]);
  }

  /**
   * What is known, by account, of the days that a file shows, and of the nearest known day before
   * and after them.
   */
  Map<UUID, NavigableMap<LocalDate, KnownDay>> known(List<AccountPart> parts) {
    Map<UUID, Map<LocalDate, Tally>> tallies = tallies(parts);
    Map<UUID, NavigableMap<LocalDate, KnownDay>> known = new HashMap<>();
    for (@Nullable Object[] row :
        shown(
            "select cast(a.account as text), cast(b.day as text), b.opening_pence,"
                + " b.closing_pence, b.from_start, b.to_end, b.conflicting"
                + SHOWN
                + "cross join lateral (select distinct on (s.day) s.*"
                + " from fundraising.statement_balance s where s.account = a.account"
                + " and s.day between coalesce((select max(e.day)"
                + " from fundraising.statement_balance e"
                + " where e.account = a.account and e.day < a.first), a.first)"
                + " and coalesce((select min(e.day) from fundraising.statement_balance e"
                + " where e.account = a.account and e.day > a.last), a.last)"
                + " order by s.day, s.seq desc) b",
            parts)) {
      UUID account = uuid(row[0]);
      LocalDate day = LocalDate.parse("" + row[1]);
      Tally tally = tallies.getOrDefault(account, Map.of()).getOrDefault(day, new Tally());
      known
          .computeIfAbsent(account, unused -> new TreeMap<>())
          .put(
              day,
              new KnownDay(
                  tally,
                  wholeOrNull(row[2]),
                  wholeOrNull(row[3]),
                  is(row[4]),
                  is(row[5]),
                  is(row[6])));
    }
    return known;
  }

  private Map<UUID, Map<LocalDate, Tally>> tallies(List<AccountPart> parts) {
    Map<UUID, Map<LocalDate, Tally>> tallies = new HashMap<>();
    for (@Nullable Object[] row :
        shown(
            "select cast(l.account as text), cast(l.booked_on as text), l.key, count(*),"
                + " l.amount_pence, l.balance_pence"
                + SHOWN
                + "join fundraising.statement_line l on l.account = a.account"
                + " and l.booked_on between a.first and a.last"
                + " group by l.account, l.booked_on, l.key, l.amount_pence, l.balance_pence",
            parts)) {
      tallies
          .computeIfAbsent(uuid(row[0]), unused -> new HashMap<>())
          .computeIfAbsent(LocalDate.parse("" + row[1]), unused -> new Tally())
          .add("" + row[2], (int) whole(row[3]), whole(row[4]), wholeOrNull(row[5]));
    }
    return tallies;
  }

  private List<@Nullable Object[]> shown(String sql, List<AccountPart> parts) {
    return rows(
        sql,
        SqlArray.of(parts, part -> part.account().id()),
        SqlArray.of(parts, AccountPart::first),
        SqlArray.of(parts, AccountPart::last));
  }

  /**
   * The days of all accounts that a file shows, by account and day: account, day, conflicting,
   * opening balance; of the known day before: day, closing balance; and where the balances of both
   * differ, the file and place of the first line.
   */
  List<@Nullable Object[]> days(LocalDate from, LocalDate to) {
    return rows(
        "with known as (select distinct on (account, day) account, day, opening_pence,"
            + " closing_pence, conflicting from fundraising.statement_balance"
            + " where day between cast(?1 as date) and cast(?2 as date)"
            + " order by account, day, seq desc),"
            + " chained as (select known.*, lag(day) over chain as before_day,"
            + " lag(closing_pence) over chain as before_pence from known"
            + " window chain as (partition by account order by day))"
            + " select cast(c.account as text), cast(c.day as text), c.conflicting,"
            + " c.opening_pence, cast(c.before_day as text), c.before_pence, l.name, l.line"
            + " from chained c left join lateral (select f.name, l.line"
            + " from fundraising.statement_line l"
            + " join fundraising.statement_file f on f.id = l.file"
            + " where c.before_pence <> c.opening_pence and l.account = c.account"
            + " and l.booked_on = c.day order by l.seq limit 1) l on true"
            + " order by c.account, c.day",
        from.toString(),
        to.toString());
  }

  @SuppressWarnings("unchecked")
  private List<@Nullable Object[]> rows(String sql, String... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }

  static boolean is(@Nullable Object truth) {
    return Boolean.TRUE.equals(truth);
  }

  static UUID uuid(@Nullable Object id) {
    return UUID.fromString("" + id);
  }

  private static long whole(@Nullable Object number) {
    return Long.parseLong("" + number);
  }

  static @Nullable Long wholeOrNull(@Nullable Object number) {
    return number == null ? null : Long.valueOf(number.toString());
  }
}
