package org.branchwork.casework.employers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.jspecify.annotations.Nullable;

/** Whose address a mail address is. */
@ApplicationScoped
public class EmployerDoor {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** The domain on the list that an address lies at or below; empty for none and for no address. */
  public Optional<EmployerDomain> of(@Nullable String email) {
    return Optional.ofNullable(email).flatMap(MailDomain::of).flatMap(this::listed);
  }

  /** The domain of an address, by which it is looked for on the list; {@code null} for none. */
  public static @Nullable String domain(@Nullable String email) {
    return Optional.ofNullable(email).flatMap(MailDomain::of).orElse(null);
  }

  @SuppressWarnings("unchecked")
  private Optional<EmployerDomain> listed(String domain) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select domain, employer from casework.employer_domain"
                    + " where ?1 = domain or right(?1, length(domain) + 1) = '.' || domain"
                    + " order by length(domain) desc limit 1")
            .setParameter(1, domain)
            .getResultList();
    return rows.stream().findFirst().map(row -> new EmployerDomain("" + row[0], "" + row[1]));
  }
}
