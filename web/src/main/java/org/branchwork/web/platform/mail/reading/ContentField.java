package org.branchwork.web.platform.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header line with parameters, such as a Content-Type: read leniently, with names of files in
 * pieces and in other charsets (RFC 2231).
 */
final class ContentField {
  private static final Pattern PIECE = Pattern.compile("([^*]+)\\*(\\d{1,3})?(\\*)?");
  private static final Pattern TYPE = Pattern.compile("[\\w.+!#$&^-]{1,100}/[\\w.+!#$&^-]{1,100}");

  private final String value;
  private final Map<String, String> parameters = new HashMap<>();

  /** The pieces of a value by their number, with whether they are percent-encoded. */
  private record Piece(String text, boolean encoded) {}

  private ContentField(String value) {
    this.value = value;
  }

  /** Reads a line; null reads as an empty one. */
  static ContentField of(@Nullable String line) {
    var parts = split(line == null ? "" : line);
    var field = new ContentField(parts.get(0).strip().toLowerCase(Locale.ROOT));
    var pieces = new HashMap<String, TreeMap<Integer, Piece>>();
    for (var part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) field.take(part.substring(0, equals), part.substring(equals + 1), pieces);
    }
    pieces.forEach((name, own) -> field.parameters.put(name, joined(own)));
    return field;
  }

  /** What stands before the parameters, in small letters. */
  String value() {
    return value;
  }

  /** The same if it is a type at all, else null. */
  @Nullable String type() {
    return TYPE.matcher(value).matches() ? value : null;
  }

  /** The parameter of that name, or null. */
  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  private void take(String key, String raw, Map<String, TreeMap<Integer, Piece>> pieces) {
    var name = key.strip().toLowerCase(Locale.ROOT);
    var text = unquoted(raw.strip());
    var piece = PIECE.matcher(name);
    if (!piece.matches()) {
      parameters.putIfAbsent(name, text);
      return;
    }
    int number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
    var encoded = piece.group(3) != null || piece.group(2) == null;
    pieces
        .computeIfAbsent(piece.group(1), unseen -> new TreeMap<>())
        .putIfAbsent(number, new Piece(text, encoded));
  }

  private static String joined(TreeMap<Integer, Piece> pieces) {
    var first = pieces.firstEntry().getValue();
    var marks = first.encoded() ? first.text().split("'", 3) : new String[0];
    var charset = marks.length == 3 ? marks[0] : null;
    var bytes = new StringBuilder();
    for (var entry : pieces.entrySet()) {
      var isFirst = entry.getValue() == first;
      var text = isFirst && marks.length == 3 ? marks[2] : entry.getValue().text();
      bytes.append(entry.getValue().encoded() ? percentDecoded(text) : text);
    }
    return Charsets.text(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  /** One character for each byte. */
  private static String percentDecoded(String text) {
    var bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int hex = text.charAt(i) == '%' ? Words.hex(text, i + 1) : -1;
      bytes.append(hex >= 0 ? (char) hex : text.charAt(i));
      if (hex >= 0) i += 2;
    }
    return bytes.toString();
  }

  private static String unquoted(String raw) {
    if (!raw.startsWith("\"")) return raw;
    var text = new StringBuilder();
    for (int i = 1; i < raw.length() && raw.charAt(i) != '"'; i++) {
      // a lone backslash is a Windows path far more often than an escape
      var escapes =
          raw.charAt(i) == '\\' && i + 1 < raw.length() && "\"\\".indexOf(raw.charAt(i + 1)) >= 0;
      text.append(escapes ? raw.charAt(++i) : raw.charAt(i));
    }
    return text.toString();
  }

  /** At semicolons that are not within quotation marks. */
  private static List<String> split(String line) {
    var parts = new ArrayList<String>();
    var quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        parts.add(line.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(line.substring(from));
    return parts;
  }
}
