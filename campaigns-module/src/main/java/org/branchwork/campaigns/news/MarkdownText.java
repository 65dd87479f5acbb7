package org.branchwork.campaigns.news;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.campaigns.api.RenderedText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown (CommonMark) into HTML that is safe to print, and into plain words. */
final class MarkdownText {
  static final int LEAD_MAX = 300;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
          .percentEncodeUrls(true)
          .build();

  private MarkdownText() {}

  static RenderedText render(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new HeadingsBelowTitle());
    document.accept(new NoForeignImages());
    return new RenderedText(HTML.render(document));
  }

  /** The first paragraph without its marks, at most {@value #LEAD_MAX} characters. */
  static String lead(String markdown) {
    Node node = PARSER.parse(markdown).getFirstChild();
    while (node != null && !(node instanceof Paragraph)) {
      node = node.getNext();
    }
    if (node == null) {
      return "";
    }
    PlainWords words = new PlainWords();
    node.accept(words);
    return shorten(words.collected.toString().replaceAll("\\s+", " ").strip());
  }

  private static String shorten(String words) {
    if (Wording.length(words) <= LEAD_MAX) {
      return words;
    }
    String cut = words.substring(0, words.offsetByCodePoints(0, LEAD_MAX - 1));
    int lastBlank = cut.lastIndexOf(' ');
    return cut.substring(0, lastBlank > 0 ? lastBlank : cut.length()) + "…";
  }

  /** The words of a paragraph without its marks; a link gives its words, not its address. */
  private static final class PlainWords extends AbstractVisitor {
    private final StringBuilder collected = new StringBuilder();

    @Override
    public void visit(Text text) {
      collected.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      collected.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      collected.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      collected.append(' ');
    }
  }

  /**
   * The page's title is the one {@code h1}, so headings of the text begin at {@code h2}; and none
   * skips a level, for those who read by headings would look for the missing one.
   */
  private static final class HeadingsBelowTitle extends AbstractVisitor {
    private int previous = 1;

    @Override
    public void visit(Heading heading) {
      previous = Math.min(Math.min(heading.getLevel() + 1, previous + 1), 6);
      heading.setLevel(previous);
    }
  }

  /**
   * A picture from elsewhere would tell its host who reads the branch's pages, so it becomes a link
   * with the picture's description. Pictures of the portal itself stay.
   */
  private static final class NoForeignImages extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      String address = image.getDestination();
      if (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\")) {
        return;
      }
      Link link = new Link(address, image.getTitle());
      for (Node child : children(image)) {
        link.appendChild(child);
      }
      if (link.getFirstChild() == null) {
        link.appendChild(new Text(address));
      }
      image.insertAfter(link);
      image.unlink();
    }

    private static List<Node> children(Node parent) {
      List<Node> children = new ArrayList<>();
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
      }
      return children;
    }
  }
}
