package org.branchwork.web.platform.mail.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page as the text that somebody would read on it; nothing is fetched, nothing runs. */
final class HtmlText implements NodeVisitor {
  private static final Set<String> UNREAD =
      Set.of("script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre");
  private static final Set<String> LINES =
      Set.of("div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer", "form");

  private final StringBuilder text = new StringBuilder();
  private int unread;
  private int quoted;
  private int quotedBefore;
  private int kept;
  private int breaks;
  private boolean space;

  private HtmlText() {}

  static String of(String html) {
    var reading = new HtmlText();
    for (var piece : Markup.pieces(Markup.read(html))) Jsoup.parse(piece).traverse(reading);
    return reading.text.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) say(words.getWholeText());
    if (!(node instanceof Element element)) return;
    var name = element.normalName();
    if (UNREAD.contains(name)) unread++;
    if (name.equals("blockquote")) quoted++;
    if (name.equals("pre")) kept++;
    breakBefore(name);
    switch (name) {
      case "br" -> breaks++;
      case "li" -> write("- ");
      case "img" -> say(element.attr("alt"));
      case "td", "th" -> space = true;
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) return;
    var name = element.normalName();
    if (name.equals("a")) sayTarget(element);
    breakBefore(name);
    if (UNREAD.contains(name)) unread--;
    if (name.equals("blockquote")) quoted--;
    if (name.equals("pre")) kept--;
  }

  /** A line or paragraph ends here; further ends at the same place add nothing. */
  private void breakBefore(String name) {
    if (PARAGRAPHS.contains(name)) breaks = Math.max(breaks, 2);
    if (LINES.contains(name)) breaks = Math.max(breaks, 1);
  }

  /** Where a link leads, unless it says so itself. */
  private void sayTarget(Element link) {
    var target = link.attr("href").strip();
    var isNews = target.matches("(?is)(https?|tel):.*") && !endsWith(target);
    if (isNews) say(" <" + target + ">");
  }

  private boolean endsWith(String target) {
    int at = text.length() - target.length();
    return at >= 0 && text.indexOf(target, at) == at;
  }

  private void say(String words) {
    if (unread > 0) return;
    if (kept > 0) {
      for (var line : words.split("(?<=\n)")) keep(line);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') space = true;
      else write(String.valueOf(c));
    }
  }

  private void keep(String line) {
    if (!line.isBlank()) write(line.stripTrailing());
    if (line.endsWith("\n")) breaks++;
  }

  private void write(String words) {
    if (unread > 0) return;
    if (text.isEmpty()) {
      text.append(mark(quoted));
    } else if (breaks > 0) {
      text.append('\n');
      if (breaks > 1) text.append(mark(Math.min(quoted, quotedBefore)).strip()).append('\n');
      text.append(mark(quoted));
    } else if (space) {
      text.append(' ');
    }
    text.append(words);
    quotedBefore = quoted;
    breaks = 0;
    space = false;
  }

  private static String mark(int quoted) {
    return "> ".repeat(Math.min(quoted, 9));
  }
}
