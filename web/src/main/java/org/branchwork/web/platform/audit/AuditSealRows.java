package org.branchwork.web.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.branchwork.web.platform.audit.chain.AuditRow;
import org.branchwork.web.platform.audit.chain.Seal;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of {@code platform.audit_seal}. */
@ApplicationScoped
class AuditSealRows {

  /** How many rows one transaction seals. */
  static final int ROUND = 500;

  /** What instances that would seal at the same moment take turns on. */
  private static final long LOCK = 4_201_002L;

  /**
   * Rows behind the last seal whose order is final: every transaction that was running beside
   * theirs is over. A number that the server has not given out yet is of another server, whose
   * transactions are all over.
   */
  private static final String NEXT =
      "select "
          + AuditRow.COLUMNS
          + """
             from platform.audit_entry e
            where (e.written_in, e.id) > (cast(:writtenIn as xid8), :entryId)
              and (e.written_in < pg_snapshot_xmin(pg_current_snapshot())
                   or e.written_in >= pg_snapshot_xmax(pg_current_snapshot()))
            order by e.written_in, e.id
            limit :round
          """;

  private static final String INSERT =
      """
      insert into platform.audit_seal
        (sequence, entry_id, written_in, entry_hash, previous_hash, chain_hash, sealed_at)
      values (:sequence, :entryId, cast(:writtenIn as xid8), decode(:entryHash, 'hex'),
              decode(:previousHash, 'hex'), decode(:chainHash, 'hex'), :at)
      """;

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  /**
   * Seals the next rows, in a transaction of its own.
   *
   * @return how many; 0 when there are none, or another instance is sealing
   */
  @Transactional
  public int sealNext(SealKey key) {
    return jdbi.withHandle(handle -> mayTurn(handle) ? seal(handle, key) : 0);
  }

  /** The end of the chain. */
  @Transactional
  public SealedHead head() {
    return jdbi.withHandle(AuditSealRows::last).head();
  }

  /** Whether the chain has this link. */
  @Transactional
  public boolean has(SealedHead head) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from platform.audit_seal where sequence = :sequence"
                        + " and encode(chain_hash, 'hex') = :hash)")
                .bind("sequence", head.sequence())
                .bind("hash", head.hash())
                .mapTo(boolean.class)
                .one());
  }

  private static boolean mayTurn(Handle handle) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(:lock)")
        .bind("lock", LOCK)
        .mapTo(boolean.class)
        .one();
  }

  private int seal(Handle handle, SealKey key) {
    Seal last = last(handle);
    List<AuditRow> rows =
        handle
            .createQuery(NEXT)
            .bind("writtenIn", last.writtenIn())
            .bind("entryId", last.entryId())
            .bind("round", ROUND)
            .map((row, context) -> AuditRow.of(row))
            .list();
    if (rows.isEmpty()) {
      return 0;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (AuditRow row : rows) {
      last = key.seal(row, last);
      add(batch, last);
    }
    batch.execute();
    return rows.size();
  }

  private void add(PreparedBatch batch, Seal seal) {
    batch
        .bind("sequence", seal.sequence())
        .bind("entryId", seal.entryId())
        .bind("writtenIn", seal.writtenIn())
        .bind("entryHash", seal.entryHash())
        .bind("previousHash", seal.previousHash())
        .bind("chainHash", seal.chainHash())
        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
        .add();
  }

  /** The last seal, or {@link Seal#NONE}. */
  static Seal last(Handle handle) {
    return handle
        .createQuery(
            "select "
                + Seal.COLUMNS
                + " from platform.audit_seal s order by s.sequence desc limit 1")
        .map((row, context) -> Seal.of(row))
        .findOne()
        .orElse(Seal.NONE);
  }
}
