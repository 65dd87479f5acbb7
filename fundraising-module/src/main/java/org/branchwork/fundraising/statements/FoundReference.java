package org.branchwork.fundraising.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first payment reference in a text. */
final class FoundReference {
  private static final Pattern PATTERN = Pattern.compile("SF[0-9A-HJKMNP-TV-Z]{8}");

  private FoundReference() {}

  static @Nullable String in(String text) {
    Matcher found = PATTERN.matcher(text);
    return found.find() ? found.group() : null;
  }
}
