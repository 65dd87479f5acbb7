package org.branchwork.web.platform.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what, read once from {@code access/matrix.txt}. */
public final class AccessMatrix {

  private static final String FILE = "/access/matrix.txt";
  private static final Map<String, List<List<String>>> SECTIONS = parse(text());
  private static final Map<String, Act> ACTS =
      rows("acts").stream()
          .map(Act::of)
          .collect(Collectors.toUnmodifiableMap(Act::name, Function.identity()));

  private AccessMatrix() {}

  /**
   * The lines of a section, each as its words.
   *
   * @throws IllegalStateException when the file has no such section
   */
  public static List<List<String>> rows(String section) {
    List<List<String>> rows = SECTIONS.get(section);
    if (rows == null) {
      throw new IllegalStateException(FILE + ": no section " + section);
    }
    return rows;
  }

  /**
   * What is done by a button.
   *
   * @throws IllegalArgumentException when it does not stand in the file: then nobody may do it
   */
  public static Act act(String name) {
    Act act = ACTS.get(name);
    if (act == null) {
      throw new IllegalArgumentException(FILE + ": no act " + name);
    }
    return act;
  }

  /** Every act, by name. */
  public static Map<String, Act> acts() {
    return ACTS;
  }

  /**
   * What a post does; empty when it is none of the acts: then nobody may send it.
   *
   * @param route the path of the route
   * @param pressed the button, {@code null} for none
   */
  public static Optional<Act> posted(String route, @Nullable String pressed) {
    return ACTS.values().stream().filter(act -> act.isDoneBy(route, pressed)).findFirst();
  }

  static Map<String, List<List<String>>> parse(String text) {
    Map<String, List<List<String>>> sections = new LinkedHashMap<>();
    List<List<String>> current = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        current = new ArrayList<>();
        if (sections.put(line.substring(1, line.length() - 1), current) != null) {
          throw new IllegalStateException(FILE + ": twice " + line);
        }
      } else if (current == null) {
        throw new IllegalStateException(FILE + ": before any section: " + line);
      } else {
        current.add(List.of(line.split("\\s+")));
      }
    }
    return sections;
  }

  private static String text() {
    try (InputStream in = AccessMatrix.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
