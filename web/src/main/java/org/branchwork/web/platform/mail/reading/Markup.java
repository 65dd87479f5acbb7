package org.branchwork.web.platform.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page before it is read: without what nobody reads, and in pieces, because tables and bold words
 * nested often enough cost a reader of HTML the square of their number.
 */
final class Markup {
  private static final int LONGEST = 20_000;

  private static final Pattern UNREAD = Pattern.compile("(?i)<(script|style|title)\\b|<!--");
  private static final Pattern END_OF_COMMENT = Pattern.compile("-->");

  /** A picture written into a page; it may be longer than all that is to be read. */
  private static final Pattern PICTURE =
      Pattern.compile("data:[\\w/+.-]{1,80};base64,[\\w+/=%\\s]*+");

  private Markup() {}

  /** Without pictures, programs, styles and comments. */
  static String read(String page) {
    var markup = PICTURE.matcher(page).replaceAll("");
    var kept = new StringBuilder();
    var unread = UNREAD.matcher(markup);
    int from = 0;
    while (unread.find(from)) {
      var end = end(unread.group(1)).matcher(markup);
      if (!end.find(unread.end())) break;
      kept.append(markup, from, unread.start());
      from = end.end();
    }
    return kept.append(markup, from, markup.length()).toString();
  }

  /** In pieces that end before a tag wherever they can. */
  static List<String> pieces(String markup) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (markup.length() - from > LONGEST) {
      int tag = markup.lastIndexOf('<', from + LONGEST);
      int end = tag > from ? tag : from + LONGEST;
      pieces.add(markup.substring(from, end));
      from = end;
    }
    pieces.add(markup.substring(from));
    return pieces;
  }

  private static Pattern end(String element) {
    return element == null
        ? END_OF_COMMENT
        : Pattern.compile("(?i)</" + Pattern.quote(element) + "[^>]{0,100}>");
  }
}
