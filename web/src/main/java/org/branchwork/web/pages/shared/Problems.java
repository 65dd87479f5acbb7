package org.branchwork.web.pages.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field in the order of the page; one sentence a field. */
public final class Problems {

  private final Map<String, String> byField = new LinkedHashMap<>();

  /** One problem, for the summary that links to its field. */
  public record Problem(String field, String sentence) {}

  /** Notes a sentence for a field; the first for a field stays. */
  public void add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** For pages: whether there is a problem. */
  public boolean isAny() {
    return !byField.isEmpty();
  }

  /** The sentence for a field, or {@code null}; pages read it as {@code problems.of['name']}. */
  public Map<String, String> getOf() {
    return byField;
  }

  public List<Problem> getAll() {
    return byField.entrySet().stream().map(e -> new Problem(e.getKey(), e.getValue())).toList();
  }
}
