package org.branchwork.campaigns.news;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.campaigns.api.CampaignsRuleBroken;

/**
 * Cleans what was typed and measures it. Lengths count code points, as PostgreSQL does, so that an
 * emoji is one character in the form, in the rule and in the column.
 *
 * <p>Invisible control characters and halves of broken surrogate pairs are dropped without a word:
 * nobody typed them on purpose, and PostgreSQL refuses some of them.
 */
final class Wording {
  static final int TITLE_MAX = 200;
  static final int TEXT_MAX = 50_000;

  private final String thing;
  private final List<String> broken = new ArrayList<>();

  /** Collects the refusals of one form about a {@code post} or a {@code page}. */
  Wording(String thing) {
    this.thing = thing;
  }

  /** One line: every run of white space becomes one blank. */
  String title(String typed) {
    String title = clean(typed).replaceAll("[\\s\\u00a0]+", " ").strip();
    require(!title.isEmpty(), "title.missing");
    require(length(title) <= TITLE_MAX, "title.too-long");
    return title;
  }

  /** Markdown: line ends are made LF; blanks inside stay, for they mean something there. */
  String text(String typed) {
    String text = clean(typed).stripTrailing();
    require(!text.isBlank(), "text.missing");
    require(length(text) <= TEXT_MAX, "text.too-long");
    return text;
  }

  void require(boolean holds, String problem) {
    if (!holds) {
      broken.add(thing + "." + problem);
    }
  }

  /** Refuses the form with everything that was found, or lets it pass. */
  void throwIfBroken() {
    if (!broken.isEmpty()) {
      throw new CampaignsRuleBroken(broken);
    }
  }

  static String clean(String typed) {
    if (typed == null) {
      return "";
    }
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Wording::isKept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isKept(int character) {
    int type = Character.getType(character);
    return character == '\n'
        || character == '\t'
        || (type != Character.CONTROL && type != Character.SURROGATE);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
