package org.branchwork.casework.employers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MailEvent.EmployerDomainAdded;
import org.branchwork.casework.api.MailEvent.EmployerDomainRemoved;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.employers.EmployerDomainDesk;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.jspecify.annotations.Nullable;

/** Keeps the list of the mail domains of employers. */
@ApplicationScoped
@Transactional
class EmployerDomains implements EmployerDomainDesk, EmployerDomainSearch {

  private static final int LONGEST_EMPLOYER = 200;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject EmployerDoor door;
  @Inject Event<CaseworkEvent> events;
  @Inject Clock clock;

  @Override
  @SuppressWarnings("unchecked")
  public List<EmployerDomain> all(Caller caller) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select domain, employer from casework.employer_domain order by domain")
            .getResultList();
    return rows.stream().map(row -> new EmployerDomain("" + row[0], "" + row[1])).toList();
  }

  @Override
  public Optional<EmployerDomain> of(@Nullable String email, Caller caller) {
    return door.of(email);
  }

  @Override
  public void add(@Nullable String typed, @Nullable String employer, Caller caller) {
    requireAssign(caller);
    String domain = domain(typed);
    String named = employer == null ? "" : employer.strip().replaceAll("\\s+", " ");
    if (named.isEmpty() || named.codePointCount(0, named.length()) > LONGEST_EMPLOYER) {
      throw new CaseworkRuleBroken("employers.employer");
    }
    if (all(caller).contains(new EmployerDomain(domain, named))) {
      return;
    }
    forget(domain);
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into casework.employer_domain (domain, employer, added_by, added_at)"
                + " values (?1, ?2, cast(?3 as uuid), ?4)")
        .setParameter(1, domain)
        .setParameter(2, named)
        .setParameter(3, caller.account())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
    events.fire(new EmployerDomainAdded(UUID.randomUUID(), caller.label(), now, domain));
  }

  private static String domain(@Nullable String typed) {
    String domain =
        Optional.ofNullable(typed)
            .flatMap(MailDomain::of)
            .orElseThrow(() -> new CaseworkRuleBroken("employers.domain"));
    if (MailDomain.isEverybodys(domain)) {
      throw new CaseworkRuleBroken("employers.everybody");
    }
    return domain;
  }

  @Override
  public void remove(String domain, Caller caller) {
    requireAssign(caller);
    if (forget(domain)) {
      Instant now = clock.instant();
      events.fire(new EmployerDomainRemoved(UUID.randomUUID(), caller.label(), now, domain));
    }
  }

  private boolean forget(String domain) {
    return em.createNativeQuery("delete from casework.employer_domain where domain = ?1")
            .setParameter(1, domain)
            .executeUpdate()
        > 0;
  }

  private static void requireAssign(Caller caller) {
    if (!caller.may(Permission.ASSIGN)) {
      throw new CaseNotFound();
    }
  }
}
