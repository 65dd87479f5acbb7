package org.branchwork.casework.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.privacy.BrokenGlass;
import org.jspecify.annotations.Nullable;

/** Keeps which cases are restricted, to whom they are open, and whose glass was broken. */
@ApplicationScoped
class AccessRows {

  private static final int LATEST = 50;
  private static final String GLASS =
      "select reference, cast(account as text), reason, broken_at, open_until"
          + " from casework.broken_glass";
  private static final String LATEST_FIRST = " order by broken_at desc, id desc limit " + LATEST;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Nullable Instant restrictedAt(long caseId) {
    Timestamp at =
        (Timestamp)
            em.createNativeQuery("select restricted_at from casework.case_file where id = ?1")
                .setParameter(1, caseId)
                .getSingleResult();
    return at == null ? null : at.toInstant();
  }

  void restrict(long caseId, @Nullable Instant at) {
    em.createNativeQuery("update casework.case_file set restricted_at = ?2 where id = ?1")
        .setParameter(1, caseId)
        .setParameter(2, at == null ? null : Timestamp.from(at))
        .executeUpdate();
  }

  Set<UUID> openedTo(long caseId) {
    return accounts("select cast(account as text) from casework.case_opened_to", caseId);
  }

  Set<UUID> named(long caseId) {
    return accounts("select cast(account as text) from casework.case_person_named", caseId);
  }

  Set<String> referencesNaming(UUID account) {
    Set<String> references = new TreeSet<>();
    em.createNativeQuery("select casework.references_naming(cast(?1 as uuid))")
        .setParameter(1, account.toString())
        .getResultList()
        .forEach(reference -> references.add((String) reference));
    return references;
  }

  private Set<UUID> accounts(String select, long caseId) {
    Set<UUID> accounts = new TreeSet<>();
    em.createNativeQuery(select + " where case_id = ?1")
        .setParameter(1, caseId)
        .getResultList()
        .forEach(account -> accounts.add(UUID.fromString((String) account)));
    return accounts;
  }

  /** Opens a case to an account; false when it was open before. */
  boolean openTo(long caseId, UUID account, Caller by, Instant now) {
    return em.createNativeQuery(
                "insert into casework.case_opened_to (case_id, account, opened_by, opened_at)"
                    + " values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4) on conflict do nothing")
            .setParameter(1, caseId)
            .setParameter(2, account.toString())
            .setParameter(3, by.label())
            .setParameter(4, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Shuts a case to an account; false when it was not open. */
  boolean shutTo(long caseId, UUID account) {
    return em.createNativeQuery(
                "delete from casework.case_opened_to"
                    + " where case_id = ?1 and account = cast(?2 as uuid)")
            .setParameter(1, caseId)
            .setParameter(2, account.toString())
            .executeUpdate()
        == 1;
  }

  void shutToAll(long caseId) {
    em.createNativeQuery("delete from casework.case_opened_to where case_id = ?1")
        .setParameter(1, caseId)
        .executeUpdate();
  }

  /** Breaks the glass of a case the caller is not let in to; false when there is none. */
  boolean breakGlass(String reference, String reason, Instant now, Instant until) {
    return (Boolean)
        em.createNativeQuery("select casework.break_glass(cast(?1 as uuid), ?2, ?3, ?4, ?5)")
            .setParameter(1, UUID.randomUUID().toString())
            .setParameter(2, reference)
            .setParameter(3, reason)
            .setParameter(4, Timestamp.from(now))
            .setParameter(5, Timestamp.from(until))
            .getSingleResult();
  }

  int mendGlass(Instant now) {
    return em.createNativeQuery(
            "update casework.broken_glass set mended_at = ?1"
                + " where mended_at is null and open_until <= ?1")
        .setParameter(1, Timestamp.from(now))
        .executeUpdate();
  }

  List<BrokenGlass> broken() {
    return glass(em.createNativeQuery(GLASS + LATEST_FIRST).getResultList());
  }

  List<BrokenGlass> broken(long caseId) {
    return glass(
        em.createNativeQuery(GLASS + " where case_id = ?1" + LATEST_FIRST)
            .setParameter(1, caseId)
            .getResultList());
  }

  private static List<BrokenGlass> glass(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new BrokenGlass(
                    (String) row[0],
                    UUID.fromString((String) row[1]),
                    (String) row[2],
                    ((Timestamp) row[3]).toInstant(),
                    ((Timestamp) row[4]).toInstant()))
        .toList();
  }
}
