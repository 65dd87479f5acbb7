package org.branchwork.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recorded transaction of one enquiry as a script for pgbench: the same statements in the same
 * order, with values that are new each time where they must be.
 */
final class SameStatements {
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern NAMED = Pattern.compile(":(?=[A-Za-z_])");
  private static final Pattern UUID_VALUE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Each client counts for itself, so that nothing comes twice. */
  private static final String NUMBER = "lpad((:client_id * 1000000 + :n)::text, 8, '0')";

  private static final String REFERENCE =
      "('EQ-' || left(%1$s, 4) || '-' || right(%1$s, 4))".formatted(NUMBER);

  private final String reference;
  private final String formKey;
  private final Map<String, String> sequences;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /**
   * What of a recorded enquiry is new each time.
   *
   * @param sequences by the number that was drawn from them
   */
  SameStatements(String reference, String formKey, Map<String, String> sequences) {
    this.reference = reference;
    this.formKey = formKey;
    this.sequences = Map.copyOf(sequences);
  }

  String script(List<Recorder.Spoken> transaction) {
    var script = new StringBuilder("\\set n :n + 1\n");
    for (var statement : transaction) {
      var filled =
          PLACE
              .matcher(statement.sql())
              .replaceAll(
                  place -> {
                    var value = statement.values().get(Integer.valueOf(place.group(1)));
                    return Matcher.quoteReplacement(value(value));
                  });
      script.append(filled).append(";\n");
    }
    return script.toString();
  }

  private static String form(String before) {
    return literal("'" + before + "bench-form-key-'") + " || " + NUMBER;
  }

  /** A text in which pgbench finds no variable of its own: it looks for colons in quotes, too. */
  private static String literal(String quoted) {
    return NAMED.matcher(quoted).replaceAll(":' || '");
  }

  private String value(String recorded) {
    if (recorded.equals("'" + formKey + "'")) return "(" + form("") + ")";
    if (recorded.equals("'form:" + formKey + "'")) return "(" + form("form:") + ")";
    var sequence = sequences.get(recorded.replace("'", ""));
    if (sequence != null) return "currval('" + sequence + "')";
    if (recorded.equals("'" + reference + "'")) return REFERENCE;
    if (recorded.contains(reference)) {
      return "replace(%s, '%s', %s)".formatted(literal(recorded), reference, REFERENCE);
    }
    var uuid = UUID_VALUE.matcher(recorded);
    if (uuid.find()) {
      var salt = ids.computeIfAbsent(uuid.group(), key -> "id" + ids.size());
      var id = "md5('%s' || %s)::uuid".formatted(salt, NUMBER);
      return recorded.equals("'" + uuid.group() + "'")
          ? id
          : "replace(%s, '%s', (%s)::text)".formatted(literal(recorded), uuid.group(), id);
    }
    return NAMED.matcher(recorded).find() ? "(" + literal(recorded) + ")" : recorded;
  }
}
