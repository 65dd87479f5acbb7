package org.branchwork.web.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a person had typed into a form whose post failed for a fault of ours, for the error page to
 * give it back: long texts of known fields alone, never a password, a code or a key.
 */
final class TypedWords {

  private static final List<String> FIELDS = List.of("reply", "note", "text", "message");

  private TypedWords() {}

  /** The texts, escaped for a page, an empty line between two; empty when there are none. */
  static String of(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return "";
    }
    return FIELDS.stream()
        .map(request::getParameter)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .map(TypedWords::escape)
        .collect(Collectors.joining("\n\n"));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
