package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.branchwork.casework.api.Caller;

/** Whose cases somebody works because their caseworker is away; the database says which. */
@ApplicationScoped
public class CoverDoor {

  /** In a statement, after the id of a case: it is the caller's to cover today. */
  public static final String COVERED =
      " = any (cast((select casework.cases_covered_by_caller()) as bigint[]))";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Whether the caller sees the case: by right, as its caseworker, or as the cover. */
  boolean sees(Caller caller, Case file) {
    return CaseAccess.sees(caller, file.caseworker())
        || CaseAccess.seesOwn(caller) && covers(file.id());
  }

  private boolean covers(Long id) {
    Object covers =
        em.createNativeQuery("select cast(?1 as bigint)" + COVERED)
            .setParameter(1, id)
            .getSingleResult();
    return Boolean.TRUE.equals(covers);
  }
}
