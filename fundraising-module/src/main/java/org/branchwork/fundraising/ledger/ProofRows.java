package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Proves the ledger, and the proofs that were kept. */
@ApplicationScoped
class ProofRows {

  private static final String FOUND =
      "finding, entry_number, line, cast(account as text), cast(period_from as text), kept,"
          + " computed";
  private static final String KEPT =
      "select "
          + FOUND
          + ", proved_by, entries, "
          + SqlDoor.micros("proved_at")
          + " from fundraising.ledger_proof ";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Recomputes everything and keeps nothing. */
  Optional<Discrepancy> prove() {
    return SqlDoor.rows(entities, "select " + FOUND + " from fundraising.prove_ledger()").stream()
        .map(ProofRows::discrepancy)
        .findFirst();
  }

  /** Recomputes everything; the database itself writes down what it found. */
  LedgerProof keep(String by, Instant at) {
    Object id =
        SqlDoor.of(
                entities,
                "select cast(fundraising.keep_ledger_proof(?1, cast(?2 as timestamptz)) as text)",
                by,
                at)
            .getSingleResult();
    return SqlDoor.rows(entities, KEPT + "where id = cast(?1 as bigint)", id).stream()
        .map(ProofRows::proof)
        .findFirst()
        .orElseThrow();
  }

  Optional<LedgerProof> latest() {
    return SqlDoor.rows(entities, KEPT + "order by id desc limit 1").stream()
        .map(ProofRows::proof)
        .findFirst();
  }

  /** Whether this transaction is the one that proves; another one may be at it. */
  boolean takeTurn() {
    return Boolean.parseBoolean(
        ""
            + SqlDoor.of(entities, "select cast(pg_try_advisory_xact_lock(4201004) as text)")
                .getSingleResult());
  }

  private static LedgerProof proof(Row row) {
    return new LedgerProof(
        row.moment(9),
        row.text(7),
        row.whole(8),
        row.has(0) ? Optional.of(discrepancy(row)) : Optional.empty());
  }

  private static Discrepancy discrepancy(Row row) {
    @Nullable Long line = row.wholeOrNone(2);
    return new Discrepancy(
        row.one(Discrepancy.Finding.class, 0),
        row.wholeOrNone(1),
        line == null ? null : line.intValue(),
        row.uuidIfAny(3).orElse(null),
        row.has(4) ? row.day(4) : null,
        row.wholeOrNone(5),
        row.wholeOrNone(6));
  }
}
