package org.branchwork.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything below {@code /api/v1}. */
@ApplicationPath("api/v1")
public class JsonApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        EnquiriesResource.class,
        TimeLimitsResource.class,
        AppealsResource.class,
        FailureMapper.class);
  }

  /** The server's own description tells more than {@code /openapi} does. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
