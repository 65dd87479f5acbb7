package org.branchwork.deploy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings in force, kept by environment variable, because that is how they reach the server.
 * Whatever is put in later never replaces what is already there: the environment wins over the
 * secrets directory, that over the demo branch, that over built-in values.
 */
final class Settings {
  private final Map<String, String> byVariable = new TreeMap<>();

  /** Takes every {@code BRANCHWORK_*} variable; an empty one counts as not given. */
  static Settings ofEnvironment(Map<String, String> environment) {
    var settings = new Settings();
    environment.forEach(
        (variable, value) -> {
          if (Setting.isBranchwork(variable) && !value.isBlank()) settings.put(variable, value);
        });
    return settings;
  }

  /** Sets a value where none is given yet. Refuses a value that does not pass its check. */
  void offer(String key, String value) {
    var variable = Setting.variable(key);
    if (!byVariable.containsKey(variable)) put(variable, value);
  }

  /** Sets a value whatever was given before; for the command line, which wins over all. */
  void insist(String key, String value) {
    put(Setting.variable(key), value);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(byVariable.get(Setting.variable(key)));
  }

  /** The value of a key; its absence stops the start with a sentence that names it. */
  String require(String key) {
    return find(key).orElseThrow(() -> new Refusal("setting.missing", key, Setting.variable(key)));
  }

  int requireNumber(String key) {
    return Integer.parseInt(require(key));
  }

  /** Whether any setting is given whose key starts so. */
  boolean hasAny(String keyStart) {
    return byVariable.keySet().stream().anyMatch(v -> v.startsWith(Setting.variable(keyStart)));
  }

  /** What the server is told: everything but the rights to change tables. */
  Map<String, String> forTheServer() {
    var told = new TreeMap<>(byVariable);
    told.keySet()
        .removeIf(
            variable ->
                variable.startsWith(Setting.variable("db.owner."))
                    || variable.startsWith(Setting.variable("db.superuser.")));
    return told;
  }

  /** Variables that look like settings but are none, for a warning: most are spelling mistakes. */
  Iterable<String> unknown() {
    return byVariable.keySet().stream()
        .filter(variable -> Setting.ofVariable(variable).isEmpty())
        .toList();
  }

  private void put(String variable, String value) {
    Setting.ofVariable(variable)
        .filter(setting -> !setting.check().holds(value))
        .ifPresent(
            setting -> {
              throw new Refusal(
                  "setting.malformed", variable, Texts.of("wanted." + setting.check().wanted));
            });
    byVariable.put(variable, value);
  }
}
