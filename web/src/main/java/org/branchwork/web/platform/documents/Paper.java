package org.branchwork.web.platform.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A document on A4, written from top to bottom and then made into a PDF: with a running head, "Page
 * n of m", bookmarks, and letters of its own inside. Texts may come from anybody: what cannot be
 * shown stands there as U+FFFD, and nothing in them steers the layout.
 */
public final class Paper {

  private final String title;
  private final String footer;
  private final Instant made;
  private final List<Block> blocks = new ArrayList<>();

  /** Something that stands on the paper. */
  interface Block {
    void on(Sheet sheet);
  }

  /**
   * Begins a paper.
   *
   * @param title the first line, the running head and the name of the document
   * @param footer stands at the foot of each page, beside the number
   * @param made when, as the document itself says
   */
  public Paper(String title, String footer, Instant made) {
    this.title = title;
    this.footer = footer;
    this.made = made;
    blocks.add(sheet -> sheet.text(title, Lettering.TITLE, 12));
  }

  /** A heading, which is a bookmark and stands in the contents. */
  public Paper heading(String text) {
    blocks.add(sheet -> sheet.heading(text));
    return this;
  }

  /** A lesser heading, in no list. */
  public Paper subheading(String text) {
    blocks.add(sheet -> sheet.subheading(text));
    return this;
  }

  /** A text; its line breaks are kept. */
  public Paper paragraph(String text) {
    blocks.add(sheet -> sheet.text(text, Lettering.TEXT, 7));
    return this;
  }

  /**
   * A text in which some words stand out, and what was blacked out is counted for each page.
   *
   * @param open begins words that stand out
   * @param close ends them
   * @param black stands where words were blacked out
   */
  public Paper marked(String text, char open, char close, String black) {
    blocks.add(sheet -> sheet.marked(text, open, close, black));
    return this;
  }

  /** A text beside the matter, small and grey. */
  public Paper aside(String text) {
    blocks.add(sheet -> sheet.text(text, Lettering.SMALL, 7));
    return this;
  }

  /**
   * Facts, each with its name to the left.
   *
   * @param facts pairs of name and value
   */
  public Paper facts(List<List<String>> facts) {
    blocks.add(sheet -> sheet.facts(facts));
    return this;
  }

  /**
   * A table with a head that comes again on each page; a table without rows is left away.
   *
   * @param rows each with a cell for every head
   * @param shares how wide the columns are to each other; none: all alike
   */
  public Paper table(List<String> heads, List<List<String>> rows, int... shares) {
    blocks.add(sheet -> sheet.table(heads, rows, shares));
    return this;
  }

  /** A picture, as large as the page allows and no larger than it is. */
  public Paper picture(Picture picture) {
    blocks.add(sheet -> sheet.picture(picture));
    return this;
  }

  /** The pages of a PDF, one on a page and as large as it allows. */
  public Paper pages(PdfPages pages) {
    blocks.add(sheet -> sheet.pages(pages));
    return this;
  }

  /** The headings with their pages, each a link. */
  public Paper contents() {
    blocks.add(Sheet::contents);
    return this;
  }

  /** What follows begins on a new page. */
  public Paper newPage() {
    blocks.add(Sheet::newPage);
    return this;
  }

  /**
   * The PDF. Laid out twice: only then is known how many pages there are, and what stands where.
   */
  public byte[] bytes() {
    Sheet first = new Sheet(title, footer, made, new Sheet.Places());
    first.fill(blocks);
    Sheet second = new Sheet(title, footer, made, first.places());
    return second.fill(blocks);
  }
}
