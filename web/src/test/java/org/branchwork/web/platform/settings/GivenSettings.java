package org.branchwork.web.platform.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings as a test gives them, read by the portal's own class. */
public final class GivenSettings {

  private GivenSettings() {}

  /** The portal's settings; names stand behind {@code branchwork.}. */
  public static PortalSettings of(Map<String, String> values) {
    PortalSettings settings = new PortalSettings();
    settings.config = new Given(values);
    return settings;
  }

  /** What the branch says of itself; names stand behind {@code branchwork.branch.}. */
  public static BranchSettings branch(Map<String, String> values) {
    PortalSettings settings = new PortalSettings();
    settings.config = new Given(values);
    BranchSettings branch = new BranchSettings();
    branch.settings = settings;
    return branch;
  }

  private record Given(Map<String, String> values) implements Config {

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      String value = values.get(name.replaceFirst("^branchwork\\.(branch\\.)?", ""));
      Object read = type == Boolean.class && value != null ? Boolean.valueOf(value) : value;
      return Optional.ofNullable(read).map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      throw new AssertionError("not asked for: " + name);
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return Set.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new AssertionError("not asked for: " + type);
    }
  }
}
