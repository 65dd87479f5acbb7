package org.branchwork.web.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.jspecify.annotations.Nullable;

/** The table of routes, read once from {@code access/matrix.txt}. */
public final class Routes {

  private static final List<Route> ALL = read();

  private Routes() {}

  /** Every route, in the order of the file; the first that matches answers. */
  public static List<Route> all() {
    return ALL;
  }

  /** The route of a path with what varies in it, or {@code null}. */
  static @Nullable Found find(String path) {
    for (Route route : ALL) {
      var parameters = route.match(path);
      if (parameters.isPresent()) {
        return new Found(route, parameters.get());
      }
    }
    return null;
  }

  /** Whether anybody may read the path, and everybody reads the same. */
  public static boolean isPublic(String path) {
    Found found = find(path);
    return found != null && found.route().kind() == Route.Kind.PUBLIC;
  }

  record Found(Route route, Map<String, String> parameters) {}

  private static List<Route> read() {
    return AccessMatrix.rows("addresses").stream().map(Routes::parse).toList();
  }

  private static Route parse(List<String> part) {
    Route.Kind kind = Route.Kind.valueOf(part.get(2).toUpperCase(Locale.ROOT));
    boolean staff = kind == Route.Kind.STAFF;
    if (part.size() != (staff ? 4 : 3)) {
      throw new IllegalStateException("access/matrix.txt: " + part);
    }
    return Route.of(part.get(0), part.get(1), kind, staff ? part.get(3) : "");
  }
}
