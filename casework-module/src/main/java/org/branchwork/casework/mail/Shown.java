package org.branchwork.casework.mail;

import org.branchwork.casework.api.mail.IncomingMail;
import org.jspecify.annotations.Nullable;

/** What a list shows of a message that waits for a decision. */
record Shown(@Nullable String sender, @Nullable String subject, @Nullable String excerpt) {

  static final Shown NOTHING = new Shown(null, null, null);

  static Shown of(IncomingMail mail) {
    return new Shown(
        cut(mail.from(), 254),
        cut(mail.subject(), 200),
        cut(mail.newText() == null ? mail.text() : mail.newText(), 300));
  }

  /** On one line, with nothing that a database refuses. */
  private static @Nullable String cut(@Nullable String text, int most) {
    if (text == null) {
      return null;
    }
    // far more than is shown: the rest of a long text need not be looked at
    String near = text.substring(0, Math.min(text.length(), 10 * most));
    String line = near.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
