package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps funds. */
@ApplicationScoped
class FundRepository {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  List<Fund> everyFund() {
    return entities.createQuery("select f from Fund f order by f.id", Fund.class).getResultList();
  }

  Optional<Fund> bySlug(String slug) {
    return entities
        .createQuery("select f from Fund f where f.slug = :slug", Fund.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /** The fund, held until the transaction ends, so that accounts are set one after the other. */
  Optional<Fund> hold(UUID publicId) {
    return entities
        .createQuery("select f from Fund f where f.publicId = :id", Fund.class)
        .setParameter("id", publicId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(Fund fund) {
    entities.persist(fund);
    entities.flush();
  }
}
