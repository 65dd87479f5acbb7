package org.branchwork.web.platform.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks through a message once and gathers what it says and what it brings along. */
final class Gathering {
  private static final int MOST_PARTS = 1000;
  private static final int DEEPEST = 30;

  private final List<ReadAttachment> attachments = new ArrayList<>();
  private final BodyText bodyText = new BodyText();
  private @Nullable MailProblem problem;
  private int parts;

  /**
   * What a part says.
   *
   * @param text null where it holds no text at all
   * @param plain whether it was written as plain text
   */
  private record Said(@Nullable String text, boolean plain) {
    static final Said NOTHING = new Said(null, false);

    boolean isSomething() {
      return !words().isEmpty();
    }

    /** The text without white space behind it; empty where there is none. */
    String words() {
      return text == null ? "" : text.stripTrailing();
    }
  }

  /** The text of the whole message, or null. */
  @Nullable String text(MailPart message) {
    var said = walk(message, 0).text();
    return said == null ? null : said.stripTrailing();
  }

  List<ReadAttachment> attachments() {
    return attachments;
  }

  /** What was noticed on the way, or null. */
  @Nullable MailProblem problem() {
    if (problem != null) return problem;
    return bodyText.isCut() ? MailProblem.TEXT_TOO_LONG : null;
  }

  private Said walk(MailPart part, int depth) {
    parts++;
    if (part.isMultipart() && depth < DEEPEST) return multipart(part, depth);
    if (part.isBodyText()) return leaf(part);
    attach(part);
    return Said.NOTHING;
  }

  private Said leaf(MailPart part) {
    var isPlain = !part.type().equals("text/html");
    var text = bodyText.of(part);
    if (!isPlain) return new Said(HtmlText.of(text), false);
    Uuencoded.in(text).forEach(attachments::add);
    return new Said(text, true);
  }

  private Said multipart(MailPart part, int depth) {
    var cut = part.cut(Math.max(1, MOST_PARTS - parts));
    if (cut.parts().isEmpty()) return withoutParts(part);
    if (!cut.whole()) problem = MailProblem.TOO_MANY_PARTS;
    if (!cut.closed() && problem == null) problem = MailProblem.CUT_SHORT;
    var all = part.parts(cut).stream().map(inner -> walk(inner, depth + 1)).toList();
    return part.type().equals("multipart/alternative") ? best(all) : joined(all);
  }

  /** No boundary anywhere: what is there is read as text. */
  private Said withoutParts(MailPart part) {
    if (problem == null) problem = MailProblem.CUT_SHORT;
    return new Said(bodyText.of(part), true);
  }

  private static Said best(List<Said> all) {
    return all.stream()
        .filter(Said::isSomething)
        .reduce((best, next) -> best.plain() ? best : next)
        .orElseGet(() -> joined(all));
  }

  private static Said joined(List<Said> all) {
    if (all.stream().allMatch(said -> said.text() == null)) return Said.NOTHING;
    var something = all.stream().filter(Said::isSomething).toList();
    var text = something.stream().map(Said::words);
    return new Said(
        text.collect(Collectors.joining("\n\n")), something.stream().anyMatch(Said::plain));
  }

  private void attach(MailPart part) {
    attachments.add(new ReadAttachment(part.name(), part.type(), part::content));
    if (Winmail.is(part)) Winmail.filesIn(part).forEach(attachments::add);
  }
}
