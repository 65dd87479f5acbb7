package org.branchwork.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a verb of {@code admin} prints that needs no portal. */
final class Printed {
  private Printed() {}

  /** All of it, with an administrator's own rules of accounts. */
  static String by(Optional<Path> rules, String verb, String... words) {
    var bytes = new ByteArrayOutputStream();
    var all = Stream.concat(Stream.of(verb), Stream.of(words)).toList();
    new FileVerbs(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> rules).perform(all);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Line by line; only a line feed ends one. */
  static List<String> lines(String verb, String... files) {
    return List.of(by(Optional.empty(), verb, files).split("\n"));
  }

  /** The objects on those lines. */
  static List<JsonNode> objects(String verb, String... files) throws IOException {
    var objects = new ArrayList<JsonNode>();
    for (var line : lines(verb, files)) objects.add(new ObjectMapper().readTree(line));
    return objects;
  }
}
