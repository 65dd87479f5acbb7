package org.branchwork.web.pages.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a player asks for (RFC 9110, section 14): one range of bytes, first and
 * last included. Anything else is answered with the whole, as the standard allows.
 */
record ByteRange(int from, int to, int size, boolean whole) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  /**
   * Of a file with so many bytes.
   *
   * @param asked the header, or {@code null}
   */
  static ByteRange of(@Nullable String asked, int size) {
    ByteRange all = new ByteRange(0, size - 1, size, true);
    Matcher one = ONE.matcher(asked == null ? "" : asked.strip());
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return all;
    }
    if (one.group(1).isEmpty()) {
      // the last so many bytes
      int last = Integer.parseInt(one.group(2));
      return new ByteRange(Math.max(0, size - last), last == 0 ? -1 : size - 1, size, false);
    }
    int from = Integer.parseInt(one.group(1));
    int to = one.group(2).isEmpty() ? size - 1 : Integer.parseInt(one.group(2));
    return to < from && !one.group(2).isEmpty()
        ? all
        : new ByteRange(from, Math.min(to, size - 1), size, false);
  }

  /** Whether the file has any of these bytes. */
  boolean satisfiable() {
    return whole || from <= to;
  }

  int length() {
    return to - from + 1;
  }

  /** Says which part it is, or how much there would be. */
  void headers(HttpServletResponse response) {
    if (!whole) {
      String part = satisfiable() ? from + "-" + to : "*";
      response.setHeader("Content-Range", "bytes " + part + "/" + size);
    }
  }
}
