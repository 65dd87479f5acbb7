package org.branchwork.web.pages.shared;

import org.jspecify.annotations.Nullable;

/** Keeps a typed text as it was typed. */
public final class Lines {

  private Lines() {}

  /** HTML swallows one newline behind {@code <textarea>}; this gives it one to swallow. */
  public static String inTextArea(@Nullable String text) {
    return text == null ? "" : text.startsWith("\n") ? "\n" + text : text;
  }

  /** A name as one segment of an address. */
  public static String inPath(String name) {
    return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
