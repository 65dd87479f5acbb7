package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.sql.SqlDoor;
import org.jspecify.annotations.Nullable;

/** Writes the ledger. */
@ApplicationScoped
class LedgerRows {

  /** All that is looked at when a transaction ends. */
  private static final String DEFERRED =
      "set constraints fundraising.ledger_entry_whole, fundraising.ledger_posting_whole,"
          + " fundraising.ledger_fund_limit, fundraising.ledger_account_limit ";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** The currency of a fund; empty when there is no such fund. */
  Optional<String> currency(UUID fund) {
    return Optional.ofNullable(
        one("select currency from fundraising.fund where public_id = cast(?1 as uuid)", fund));
  }

  /** What a fund is kept as; empty while its books are not kept. */
  Optional<FundKind> kind(UUID fund) {
    return Optional.ofNullable(
            one(
                "select k.kind from fundraising.ledger_fund k join fundraising.fund f"
                    + " on f.id = k.fund_id where f.public_id = cast(?1 as uuid)",
                fund))
        .map(FundKind::valueOf);
  }

  void keep(UUID fund, FundKind kind) {
    write(
        "insert into fundraising.ledger_fund (fund_id, kind)"
            + " select id, ?2 from fundraising.fund where public_id = cast(?1 as uuid)",
        fund,
        kind.name());
  }

  /** Whether the very same account stands there. */
  boolean has(OpenAccount account) {
    return one(
            "select a.name from fundraising.ledger_account a"
                + " left join fundraising.fund f on f.id = a.fund_id"
                + " where a.public_id = cast(?1 as uuid) and a.kind = ?2 and a.name = ?3"
                + " and f.public_id is not distinct from cast(?4 as uuid)"
                + " and a.holder is not distinct from cast(?5 as uuid)",
            values(account))
        != null;
  }

  /** Whether statement lines move one of the accounts, and nothing else does. */
  boolean isOfStatements(PostEntry entry) {
    String[] accounts =
        entry.postings().stream().map(p -> p.account().toString()).toArray(String[]::new);
    return one(
            "select s.kind from fundraising.statement_account s"
                + " join fundraising.ledger_account a on a.id = s.account_id"
                + " where a.public_id = any (cast(?1 as uuid[])) limit 1",
            (Object) ("{" + String.join(",", accounts) + "}"))
        != null;
  }

  void add(OpenAccount account) {
    write(
        "insert into fundraising.ledger_account (public_id, kind, name, holder, fund_id, fund_kind)"
            + " select cast(?1 as uuid), ?2, ?3, cast(?5 as uuid), k.fund_id, k.kind"
            + " from (select) one left join (fundraising.ledger_fund k"
            + " join fundraising.fund f on f.id = k.fund_id) on f.public_id = cast(?4 as uuid)",
        values(account));
  }

  private static @Nullable Object[] values(OpenAccount account) {
    return new @Nullable Object[] {
      account.account(),
      account.kind().name(),
      account.name(),
      account.fund().map(UUID::toString).orElse(null),
      account.holder().map(UUID::toString).orElse(null)
    };
  }

  /** Whoever enters under the same id waits here, and then finds the entry. */
  void hold(UUID entry) {
    one("select 'held' from pg_advisory_xact_lock(hashtextextended(?1, 0))", entry);
  }

  /**
   * Adds an entry without its postings.
   *
   * @return false when no period has its day
   */
  boolean add(PostEntry entry, Optional<UUID> reverses, String by, Instant at) {
    return write(
            "insert into fundraising.ledger_entry (public_id, period_id, occurred_on, reason, text,"
                + " entered_by, entered_at, source_kind, source_id, source_purpose, reverses)"
                + " select cast(?1 as uuid), p.id, cast(?2 as date), ?3, ?4, ?5, cast(?6 as"
                + " timestamptz), ?7, ?8, ?9, (select r.id from fundraising.ledger_entry r where"
                + " r.public_id = cast(?10 as uuid)) from fundraising.ledger_period p where cast(?2"
                + " as date) between p.starts_on and p.ends_on",
            entry.entry(),
            entry.occurredOn(),
            entry.reason().name(),
            entry.text(),
            by,
            at,
            entry.source().map(EntrySource::kind).orElse(null),
            entry.source().map(EntrySource::id).orElse(null),
            entry.source().map(EntrySource::purpose).orElse(null),
            reverses.map(UUID::toString).orElse(null))
        == 1;
  }

  /**
   * Adds the postings of an entry.
   *
   * @return how many there were accounts for
   */
  int addPostings(PostEntry entry) {
    return write(
        "insert into fundraising.ledger_posting (entry_id, line, account_id, fund_id, pence)"
            + " select e.id, p.line, a.id, a.fund_id, p.pence from unnest(cast(?2 as uuid[]),"
            + " cast(?3 as bigint[])) with ordinality as p (account, pence, line)"
            + " join fundraising.ledger_account a on a.public_id = p.account"
            + " join fundraising.ledger_entry e on e.public_id = cast(?1 as uuid)",
        entry.entry(),
        entry.postings().stream()
            .map(p -> p.account().toString())
            .collect(Collectors.joining(",", "{", "}")),
        entry.postings().stream()
            .map(p -> Long.toString(p.pence()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** Has the rules looked at now, so that a refusal shows here and not, wrapped, at the end. */
  void check() {
    write(DEFERRED + "immediate");
    write(DEFERRED + "deferred");
  }

  /** Chains the next entries; how many they were. */
  int seal(int most) {
    return Integer.parseInt(
        "" + one("select cast(fundraising.seal_ledger(cast(?1 as integer)) as text)", most));
  }

  private @Nullable String one(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.isEmpty() ? null : "" + rows.get(0);
  }

  private int write(String sql, @Nullable Object... values) {
    return SqlDoor.write(entities, LedgerRules.KEYS, sql, values);
  }

  private Query query(String sql, @Nullable Object... values) {
    return SqlDoor.of(entities, sql, values);
  }
}
