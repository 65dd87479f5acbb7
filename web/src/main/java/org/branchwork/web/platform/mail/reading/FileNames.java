package org.branchwork.web.platform.mail.reading;

import org.jspecify.annotations.Nullable;

/** What a file that arrives may be called. */
final class FileNames {
  private static final int LONGEST = 200;
  private static final int LONGEST_ENDING = 12;

  private FileNames() {}

  /** The last part of a path, decoded, without what cannot be seen; null if nothing is left. */
  static @Nullable String plain(@Nullable String given) {
    if (given == null) return null;
    var name = Words.seen(Words.of(given).replaceFirst("(?s)^.*[/\\\\]", ""));
    if (name.isEmpty() || name.matches("\\.+")) return null;
    return name.length() > LONGEST ? shortened(name) : name;
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    var ending = dot >= name.length() - LONGEST_ENDING ? name.substring(dot) : "";
    return Words.whole(name, LONGEST - ending.length()) + ending;
  }
}
