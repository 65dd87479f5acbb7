package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.LeftImport;
import org.jspecify.annotations.Nullable;

/** Writes which uploads are left to the portal, and how far it is with them. */
@ApplicationScoped
class LeftRows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  void leave(UUID id, Instant at) {
    write(
        "update fundraising.statement_upload set left_at = cast(?2 as timestamptz), stage = null,"
            + " done = 0, total = 0, refused = null"
            + " where id = cast(?1 as uuid) and left_at is null and bytes is not null",
        id,
        at);
  }

  /** The one that was left first; none while somebody imports. */
  Optional<LeftImport> next() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(id as text), read_by from fundraising.statement_left()"
                    + " where pg_try_advisory_xact_lock(hashtextextended('statement-import', 0))")
            .getResultList();
    return rows.stream().map(row -> left((@Nullable Object[]) row)).findFirst();
  }

  /** Whoever left it keeps the books: nobody else could. */
  private static LeftImport left(@Nullable Object[] row) {
    UUID account = StatementReading.uuid(row[1]);
    return new LeftImport(
        StatementReading.uuid(row[0]), Caller.staff(account, Set.of(Permission.RECONCILE)));
  }

  void note(UUID id, ImportStage stage, int done, int total) {
    write(
        "update fundraising.statement_upload set stage = ?2, done = cast(?3 as integer),"
            + " total = cast(?4 as integer)"
            + " where id = cast(?1 as uuid) and left_at is not null",
        id,
        stage,
        done,
        total);
  }

  void giveBack(UUID id, String why) {
    write(
        "update fundraising.statement_upload set left_at = null, refused = ?2"
            + " where id = cast(?1 as uuid) and left_at is not null",
        id,
        why);
  }

  private void write(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i].toString());
    }
    query.executeUpdate();
  }
}
