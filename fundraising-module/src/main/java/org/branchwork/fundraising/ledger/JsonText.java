package org.branchwork.fundraising.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as JSON (RFC 8259): numbers as they are, everything else as text. */
final class JsonText {

  private JsonText() {}

  /** The members of an object, without its braces. */
  static String members(Map<String, @Nullable Object> values) {
    return values.entrySet().stream()
        .map(value -> quoted(value.getKey()) + ": " + of(value.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String of(@Nullable Object value) {
    return value == null || value instanceof Number ? "" + value : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
