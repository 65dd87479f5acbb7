package org.branchwork.web.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text of the demo branch: some lines {@code name: value}, an empty line, then Markdown.
 *
 * @param facts what the lines at the top say
 * @param markdown the rest
 */
record DemoText(Map<String, String> facts, String markdown) {

  /** Reads a resource below {@code /demo}. */
  static DemoText read(String name) {
    try (InputStream in = DemoText.class.getResourceAsStream("/demo/" + name)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fact that the text cannot do without. */
  String fact(String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private static DemoText parse(String text) {
    int gap = text.indexOf("\n\n");
    Map<String, String> facts = new HashMap<>();
    text.substring(0, gap)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
    return new DemoText(Map.copyOf(facts), text.substring(gap + 2));
  }
}
