package org.branchwork.web.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address that is being answered: what varies in its path, for pages. */
@Named("route")
@RequestScoped
public class CurrentRoute {

  private String path = "";
  private Map<String, String> parameters = Map.of();

  void set(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** The path as requested, without query. */
  public String getPath() {
    return path;
  }

  /** What stands in the path for {@code {name}}; {@code null} when the route has no such part. */
  public @Nullable String param(String name) {
    return parameters.get(name);
  }

  /** What stands in the path for {@code {name}}, which every route of the asking page has. */
  public String part(String name) {
    return Objects.requireNonNull(param(name), name);
  }
}
