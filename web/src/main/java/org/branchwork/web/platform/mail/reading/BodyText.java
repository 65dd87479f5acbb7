package org.branchwork.web.platform.mail.reading;

/** The texts of a message, together no longer than is shown. */
final class BodyText {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int MOST_MARKUP = 1_000_000;

  private int left = MOST_CHARACTERS;
  private boolean cut;

  /** What a part says, with line feeds alone, and nothing that a database would refuse. */
  String of(MailPart part) {
    var bytes = Decoding.all(part.content(), MOST_BYTES);
    if (bytes.length >= MOST_BYTES) cut = true;
    var text = Charsets.text(bytes, part.parameter("charset"));
    var isMarkup = part.type().equals("text/html");
    if (isMarkup) text = Markup.read(text);
    return shortened(clean(text), isMarkup ? Math.min(left, MOST_MARKUP) : left);
  }

  boolean isCut() {
    return cut;
  }

  private String shortened(String text, int most) {
    if (text.length() > most) cut = true;
    var kept = most < 1 ? "" : Words.whole(text, most);
    left -= kept.length();
    return kept;
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFEFF]+", "");
  }
}
