package org.branchwork.web.platform.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.web.platform.settings.PortalSettings;

/** Finds the latest run of each proof in the directory that {@code proof.dir} names. */
@ApplicationScoped
public class ProofRuns {

  private static final Logger LOG = Logger.getLogger(ProofRuns.class.getName());

  @Inject PortalSettings settings;

  /** The latest run of each proof by its name; a file that cannot be read counts as not there. */
  public Map<String, ProofRun> latest() {
    return settings.text("proof.dir").map(Path::of).map(ProofRuns::latestIn).orElse(Map.of());
  }

  static Map<String, ProofRun> latestIn(Path directory) {
    return files(directory).stream()
        .flatMap(file -> read(file).stream())
        .collect(Collectors.toMap(ProofRun::proof, run -> run, later()));
  }

  private static BinaryOperator<ProofRun> later() {
    return BinaryOperator.maxBy(Comparator.comparing(ProofRun::at));
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<ProofRun> read(Path file) {
    try (var reader = Json.createReader(Files.newInputStream(file))) {
      JsonObject all = reader.readObject();
      Map<String, String> facts = new LinkedHashMap<>();
      all.forEach((name, value) -> facts.put(name, shown(value)));
      String proof = facts.getOrDefault("proof", "");
      Instant at = Instant.parse(facts.getOrDefault("at", ""));
      boolean passed = Boolean.parseBoolean(facts.get("passed"));
      facts.keySet().removeAll(List.of("proof", "at", "passed"));
      return Optional.of(new ProofRun(proof, at, passed, facts));
    } catch (IOException | JsonException | DateTimeException | ClassCastException unreadable) {
      LOG.log(Level.WARNING, "a result file of a proof cannot be read: {0}", file.getFileName());
      return Optional.empty();
    }
  }

  private static String shown(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
