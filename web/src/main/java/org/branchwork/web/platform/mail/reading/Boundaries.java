package org.branchwork.web.platform.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts between the boundary lines of a multipart body.
 *
 * @param parts in their order, as many as are looked at
 * @param closed whether the last boundary line was there
 * @param whole whether there were no more than are looked at
 */
record Boundaries(List<RawBytes> parts, boolean closed, boolean whole) {
  private static final int LONGEST = 200;

  /**
   * Cuts at the boundary that was named, else at the first line that looks like one.
   *
   * @param named what the header says, or null
   */
  static Boundaries of(RawBytes body, @Nullable String named, int most) {
    if (named != null && !named.isBlank()) {
      var parts = cut(body, named.strip(), most);
      if (!parts.parts.isEmpty()) return parts;
    }
    var guessed = guess(body);
    return guessed == null ? new Boundaries(List.of(), false, true) : cut(body, guessed, most);
  }

  private static Boundaries cut(RawBytes body, String boundary, int most) {
    var line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    var parts = new ArrayList<RawBytes>();
    var closed = false;
    int from = -1;
    int before = body.from();
    for (int at = body.from(); at < body.to(); ) {
      int end = body.endOfLine(at);
      var rest = body.startsWith(line, at) ? rest(body, at + line.length, end) : null;
      if (rest != null) {
        if (from >= 0) parts.add(body.between(from, before));
        closed = rest.equals("--");
        from = closed ? -1 : body.nextLine(end);
        if (parts.size() >= most) return new Boundaries(List.copyOf(parts), true, closed);
      }
      before = end;
      at = body.nextLine(end);
    }
    if (from >= 0) parts.add(body.between(from, body.to()));
    return new Boundaries(List.copyOf(parts), closed, true);
  }

  /** What follows a boundary on its line: nothing, two hyphens, or it is none (null). */
  private static @Nullable String rest(RawBytes body, int start, int end) {
    if (start > end || end - start > LONGEST) return null;
    var rest = body.characters(start, end).strip();
    return rest.isEmpty() || rest.equals("--") ? rest : null;
  }

  private static @Nullable String guess(RawBytes body) {
    for (int at = body.from(); at < body.to(); ) {
      int end = body.endOfLine(at);
      if (end - at > 3 && end - at < LONGEST && body.at(at) == '-' && body.at(at + 1) == '-') {
        var name = body.characters(at + 2, end).strip();
        if (!name.isEmpty() && !name.contains(" ")) return name;
      }
      at = body.nextLine(end);
    }
    return null;
  }
}
