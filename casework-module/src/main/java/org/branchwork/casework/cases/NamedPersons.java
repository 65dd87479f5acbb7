package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.branchwork.casework.api.Caller;

/** Who is named in a case and so sees nothing of it; the row policies see to that. */
@ApplicationScoped
class NamedPersons {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** The accounts that are named; empty for whoever may not name any. */
  Set<UUID> of(Case file) {
    Set<UUID> named = new TreeSet<>();
    em.createNativeQuery(
            "select cast(account as text) from casework.case_person_named where case_id = ?1")
        .setParameter(1, file.id())
        .getResultList()
        .forEach(account -> named.add(UUID.fromString((String) account)));
    return named;
  }

  /** Names an account; false when it was named before. */
  boolean add(Case file, UUID account, Caller by, Instant now) {
    return em.createNativeQuery(
                "insert into casework.case_person_named (case_id, account, named_by, named_at)"
                    + " values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4) on conflict do nothing")
            .setParameter(1, file.id())
            .setParameter(2, account.toString())
            .setParameter(3, by.label())
            .setParameter(4, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Names an account no longer; false when it was not. */
  boolean remove(Case file, UUID account) {
    return em.createNativeQuery(
                "delete from casework.case_person_named"
                    + " where case_id = ?1 and account = cast(?2 as uuid)")
            .setParameter(1, file.id())
            .setParameter(2, account.toString())
            .executeUpdate()
        == 1;
  }
}
