package org.branchwork.web.inserver;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.web.platform.identity.IdentityEvent;

/** An observer that breaks when told to, after all others have written their rows. */
@ApplicationScoped
public class Saboteur {

  private volatile boolean armed;

  /** Breaks the next event. */
  public void arm() {
    armed = true;
  }

  void last(@Observes @Priority(Integer.MAX_VALUE) CaseworkEvent event) {
    strike();
  }

  void last(@Observes @Priority(Integer.MAX_VALUE) IdentityEvent event) {
    strike();
  }

  private void strike() {
    if (armed) {
      armed = false;
      throw new IllegalStateException("sabotage");
    }
  }
}
