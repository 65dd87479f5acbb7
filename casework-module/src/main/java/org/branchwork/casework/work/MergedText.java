package org.branchwork.casework.work;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.texts.MergeField;

/** Texts with fields between double curly brackets. */
final class MergedText {

  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");

  private MergedText() {}

  /** Refuses a field that is not known, and brackets that are not closed. */
  static void requireKnownFields(String text) {
    boolean unknown =
        FIELD
            .matcher(text)
            .results()
            .anyMatch(field -> MergeField.of(name(field.group(1))).isEmpty());
    String rest = FIELD.matcher(text).replaceAll("");
    if (unknown || rest.contains("{{") || rest.contains("}}")) {
      throw new CaseworkRuleBroken("prepared.field");
    }
  }

  /** The text with its values; a field without one is shown as a gap. */
  static String fill(String text, Map<MergeField, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(
            found -> {
              MergeField field = MergeField.of(name(found.group(1))).orElseThrow();
              String value = values.getOrDefault(field, "");
              return Matcher.quoteReplacement(value.isEmpty() ? field.gap() : value);
            });
  }

  private static String name(String between) {
    return between.strip();
  }
}
