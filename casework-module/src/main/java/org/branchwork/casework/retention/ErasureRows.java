package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.jspecify.annotations.Nullable;

/** Comes to the erasures through the functions of the database alone. */
@ApplicationScoped
class ErasureRows {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** A case that is gone: its number, reference and digest in hexadecimal. */
  record Gone(long id, String reference, String digest) {}

  /** Asks for an erasure by reference or by folded address; what refuses it, or {@code null}. */
  @Nullable String ask(
      UUID id,
      @Nullable String reference,
      @Nullable String address,
      ErasureReason reason,
      Instant now) {
    return (String)
        em.createNativeQuery(
                "select casework.ask_erasure(cast(?1 as uuid), cast(?2 as text), cast(?3 as text),"
                    + " ?4, ?5)")
            .setParameter(1, id.toString())
            .setParameter(2, reference)
            .setParameter(3, address)
            .setParameter(4, reason.name())
            .setParameter(5, Timestamp.from(now))
            .getSingleResult();
  }

  /** Those that wait; or the one of this id, if it does. */
  List<ErasureRequest> waiting(@Nullable UUID id) {
    return RetentionRows.rows(
            em.createNativeQuery(
                    "select cast(id as text), scope, reason, cast(asked_by as text), asked_at,"
                        + " array_to_string(cases, ','), refusal"
                        + " from casework.erasures_waiting(cast(?1 as uuid), ?2)")
                .setParameter(1, id == null ? null : id.toString())
                .setParameter(2, MOST)
                .getResultList())
        .stream()
        .map(ErasureRows::request)
        .toList();
  }

  private static ErasureRequest request(KeptRow row) {
    return new ErasureRequest(
        row.id(0),
        row.sure(1).equals("PERSON"),
        ErasureReason.valueOf(row.sure(2)),
        row.id(3),
        row.moment(4),
        List.of(row.sure(5).split(",")),
        row.text(6) == null ? null : "erasure." + row.text(6));
  }

  DryRun dryRun(List<String> references, boolean wholePerson) {
    List<DryRun.Part> parts = new ArrayList<>();
    long files = 0;
    long fileBytes = 0;
    long mails = 0;
    long mailBytes = 0;
    for (KeptRow row : counted(references, wholePerson)) {
      long rows = row.whole(1);
      if (rows > 0) {
        parts.add(new DryRun.Part(row.sure(0), rows));
      }
      if (row.sure(0).equals("attachment")) {
        files = rows;
        fileBytes = row.whole(2);
      } else if (row.sure(0).equals("raw_mail")) {
        mails = rows;
        mailBytes = row.whole(2);
      }
    }
    return new DryRun(List.copyOf(parts), files, fileBytes, mails, mailBytes);
  }

  private List<KeptRow> counted(List<String> references, boolean wholePerson) {
    return RetentionRows.rows(
        em.createNativeQuery(
                "select what, how_many, size from casework.erasure_dry_run("
                    + "string_to_array(?1, ','), ?2) order by how_many desc, what")
            .setParameter(1, String.join(",", references))
            .setParameter(2, wholePerson)
            .getResultList());
  }

  /** Erases; the cases that are gone, none when there is no such erasure for the caller. */
  List<Gone> approve(UUID id, Instant now) {
    return RetentionRows.rows(
            em.createNativeQuery(
                    "select case_id, reference, encode(digest, 'hex')"
                        + " from casework.approve_erasure(cast(?1 as uuid), ?2)")
                .setParameter(1, id.toString())
                .setParameter(2, Timestamp.from(now))
                .getResultList())
        .stream()
        .map(row -> new Gone(row.whole(0), row.sure(1), row.sure(2)))
        .toList();
  }

  /** Erases nothing; false when there is no such erasure for the caller. */
  boolean decline(UUID id, Instant now) {
    return (Boolean)
        em.createNativeQuery("select casework.decline_erasure(cast(?1 as uuid), ?2)")
            .setParameter(1, id.toString())
            .setParameter(2, Timestamp.from(now))
            .getSingleResult();
  }
}
