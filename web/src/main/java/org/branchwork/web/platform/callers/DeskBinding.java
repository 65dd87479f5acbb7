package org.branchwork.web.platform.callers;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.stream.Stream;

/** Binds the interceptor to every class behind a Desk or Search of a module, whatever its name. */
public class DeskBinding implements Extension {

  /** Looks at each class that the container knows, while the portal starts. */
  <T> void bind(@Observes ProcessAnnotatedType<T> type) {
    if (isBehindDesk(type.getAnnotatedType().getJavaClass())) {
      type.configureAnnotatedType().add(CallerTold.Literal.INSTANCE);
    }
  }

  private static boolean isBehindDesk(Class<?> type) {
    for (Class<?> up = type; up != null; up = up.getSuperclass()) {
      if (Stream.of(up.getInterfaces()).anyMatch(DeskBinding::isDesk)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is a Desk or a Search in the api of a module. */
  static boolean isDesk(Class<?> type) {
    return type.isInterface()
        && type.getName()
            .matches("org\\.branchwork\\.\\w+\\.api\\.(?:\\w+\\.)*\\w*(?:Desk|Search)");
  }
}
