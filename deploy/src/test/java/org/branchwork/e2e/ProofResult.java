package org.branchwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a proof round found, as a dated file: one JSON object of numbers, texts and truths. */
public final class ProofResult {
  private static final DateTimeFormatter IN_A_NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final String proof;
  private final Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /**
   * @param proof the name of the round, as {@code deploy/bin/proof} takes it
   */
  public ProofResult(String proof) {
    this.proof = proof;
    put("proof", proof);
    put("at", at.toString());
  }

  /** Adds a number, a truth, or a text without quotes and backslashes. */
  public ProofResult put(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  public ProofResult putAll(Map<String, Long> findings) {
    facts.putAll(findings);
    return this;
  }

  /** Writes the file where {@code -Dproof.results=} says, and prints it. */
  public void write() {
    var directory = Path.of(System.getProperty("proof.results", "target/proof"));
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(proof + "-" + IN_A_NAME.format(at) + ".json"), json() + "\n");
      System.out.println(json());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String json() {
    return facts.entrySet().stream()
        .map(fact -> "\"" + fact.getKey() + "\": " + shown(fact.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String shown(Object value) {
    return value instanceof Number || value instanceof Boolean ? "" + value : "\"" + value + "\"";
  }
}
