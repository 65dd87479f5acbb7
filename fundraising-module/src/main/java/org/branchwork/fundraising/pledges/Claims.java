package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells the database what a caller without an account brings. Until the end of the call its
 * policies show what belongs to the latest claim, and nothing else.
 */
@ApplicationScoped
class Claims {

  @Inject Rows rows;

  void reference(String reference) {
    tell("branchwork.claim", "pledge:" + reference);
  }

  void form(String formKey) {
    tell("branchwork.claim", "pledge-form:" + formKey);
  }

  /** The one pledge whose key was right. */
  void opened(UUID pledge) {
    tell("branchwork.opened", "pledge:" + pledge);
  }

  private void tell(String setting, String value) {
    rows.column("select set_config(?1, cast(?2 as text), true)", setting, value);
  }
}
