package org.branchwork.web.inserver;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Keeps the server of a process from one test class to the next. With two processes side by side,
 * each class is a run of JUnit of its own, behind which Arquillian would end its server.
 */
public final class KeptServer implements BeforeAllCallback, AfterAllCallback {

  /** Where Arquillian's extension for JUnit keeps what holds the server. */
  private static final Namespace ARQUILLIAN = Namespace.create("arquillianNamespace");

  private static final String HOLDER = "testRunnerManager";

  private static @Nullable AutoCloseable holder;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (holder != null) {
      store(context).put(HOLDER, holder);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // what is not in the store at the end of a run is not closed with it
    AutoCloseable kept = store(context).remove(HOLDER, AutoCloseable.class);
    if (holder == null && kept != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(kept)));
      holder = kept;
    }
  }

  private static void close(AutoCloseable kept) {
    try {
      kept.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getRoot().getStore(ARQUILLIAN);
  }
}
