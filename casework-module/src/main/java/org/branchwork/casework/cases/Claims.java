package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Tells the database what a caller without an account brings. Until the end of the call its
 * policies show what belongs to the latest claim, and nothing else; what lies below a case they
 * show once the case is opened.
 */
@ApplicationScoped
class Claims {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  void reference(String reference) {
    claim("reference", reference);
  }

  void form(String formKey) {
    claim("form", formKey);
  }

  void collective(String reference) {
    claim("collective", reference);
  }

  void address(String folded) {
    claim("address", folded);
  }

  void link(UUID link) {
    claim("link", link.toString());
  }

  /** The one case whose key was right, or that the caller is writing. */
  void opened(Case file) {
    tell("branchwork.opened", file.id().toString());
  }

  private void claim(String what, String value) {
    // zero bytes end a setting, and no claim holds one
    tell("branchwork.claim", what + ":" + (value == null ? "" : value.replace("\0", "")));
  }

  private void tell(String setting, String value) {
    em.createNativeQuery("select set_config(?1, cast(?2 as text), true)")
        .setParameter(1, setting)
        .setParameter(2, value)
        .getSingleResult();
  }
}
