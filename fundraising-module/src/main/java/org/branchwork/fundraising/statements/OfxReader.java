package org.branchwork.fundraising.statements;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;

/**
 * Walks through the elements of OFX 1 (SGML, where an element with a value need not be closed) and
 * OFX 2 (XML), and takes both as leniently: banks mix them.
 */
final class OfxReader {
  private static final int DEEPEST = 40;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_VALUE = 10_000;
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final OfxStatements statements;
  private final Deque<String> open = new ArrayDeque<>();
  private String valued = "";
  private int at;
  private int line = 1;

  OfxReader(String text) {
    this.text = text;
    boolean xml = text.stripLeading().startsWith("<?");
    this.statements = new OfxStatements(xml ? "ofx/2" : "ofx/1", open);
  }

  Found read() {
    moveTo(Math.max(text.indexOf('<'), 0));
    while (at < text.length()) {
      if (text.startsWith("<?", at)) {
        moveTo(end("?>"));
      } else if (text.startsWith("<!--", at)) {
        moveTo(end("-->"));
      } else if (text.startsWith("<!", at)) {
        throw new Refused(Kind.DECLARATION, line);
      } else {
        element();
      }
      int next = text.indexOf('<', at);
      moveTo(next < 0 ? text.length() : next);
    }
    if (!open.isEmpty()) {
      throw new Refused(Kind.CUT_SHORT, line);
    }
    return statements.found();
  }

  private void element() {
    int closed = end(">");
    String name = text.substring(at + 1, closed - 1).strip().toUpperCase(Locale.ROOT);
    if (name.length() > LONGEST_NAME) {
      throw new Refused(Kind.TOO_LONG, line);
    }
    int began = line;
    moveTo(closed);
    if (name.startsWith("/")) {
      close(name.substring(1).strip());
      return;
    }
    if (name.endsWith("/")) {
      return;
    }
    String value = value();
    valued = value.isEmpty() ? "" : name;
    if (value.isEmpty()) {
      open.push(name);
      statements.opened(name, began);
    } else {
      statements.value(name, value, began);
    }
    if (open.size() > DEEPEST) {
      throw new Refused(Kind.TOO_DEEP, line);
    }
  }

  private void close(String name) {
    if (name.equals(valued)) {
      valued = "";
      return;
    }
    if (!open.contains(name)) {
      throw new Refused(Kind.MALFORMED, line, "</" + name + ">");
    }
    // an element without a value looks open until what it stands in is closed
    while (!name.equals(open.peek())) {
      open.pop();
    }
    statements.closed(name, line);
    open.pop();
  }

  private String value() {
    int from = at;
    int to = text.indexOf('<', at);
    to = to < 0 ? text.length() : to;
    String value = text.substring(from, to);
    if (value.isBlank() && text.startsWith(CDATA, to)) {
      moveTo(to);
      from = at + CDATA.length();
      moveTo(end("]]>"));
      return limited(text.substring(from, at - 3).strip());
    }
    return limited(decoded(value.strip()));
  }

  private String limited(String value) {
    if (value.length() > LONGEST_VALUE) {
      throw new Refused(Kind.TOO_LONG, line);
    }
    return value;
  }

  /** Banks leave an ampersand as it is, so only what is surely an entity is one. */
  private static String decoded(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private int end(String mark) {
    int found = text.indexOf(mark, at);
    if (found < 0) {
      throw new Refused(Kind.CUT_SHORT, line);
    }
    return found + mark.length();
  }

  private void moveTo(int next) {
    for (; at < next; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }
}
