package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/**
 * Several acts of a test in one transaction. A {@code UserTransaction} is refused now and then:
 * while a job of the server calls the same bean, the server takes the test for a part of it.
 */
@ApplicationScoped
public class AtOnce {

  /** Commits when it is done; nothing of it stays when it throws. */
  @Transactional(rollbackOn = Exception.class)
  public <T> T call(Callable<T> acts) throws Exception {
    return acts.call();
  }
}
