package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps what is asked for when a case is to go to another. */
@ApplicationScoped
class HandOverRows {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  void keep(HandOverRequest request) {
    em.persist(request);
    em.flush();
  }

  /** What was changed, so that a broken constraint shows here and not at the end. */
  void flush() {
    em.flush();
  }

  Optional<HandOverRequest> waiting(long caseId) {
    return em.createQuery(
            "select r from HandOverRequest r where r.caseId = :id and r.decidedAt is null",
            HandOverRequest.class)
        .setParameter("id", caseId)
        .getResultStream()
        .findFirst();
  }

  int near(UUID account, LocalDate today) {
    return ((Number)
            em.createNativeQuery("select casework.locked_cases_of(?1, ?2)")
                .setParameter(1, account)
                .setParameter(2, Date.valueOf(today))
                .getSingleResult())
        .intValue();
  }
}
