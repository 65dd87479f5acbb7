package org.branchwork.casework.mail;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line that says what a mail is about, without what programs put in front of it. */
final class MailSubject {

  /** As programs say answer and forward, in the languages that are met here; some count. */
  private static final Pattern FRONT =
      Pattern.compile(
          "(?iu)^\\s*(re|aw|fw|fwd|wg|sv|vs|vb|tr|rv|antw|odp|pd|ynt|ref|ateb)"
              + "\\s*(\\[\\d+]|\\(\\d+\\))?\\s*[:：]");

  /** As gateways mark what comes from outside. */
  private static final Pattern MARK = Pattern.compile("\\[[^\\]]{0,30}]");

  private MailSubject() {}

  /**
   * Whether an answer is about something else than what it answers. One without a subject says
   * nothing of it.
   *
   * @param answered the subjects of the mails that it answers; where one is not known, nothing has
   *     changed
   */
  static boolean changed(@Nullable String subject, Collection<@Nullable String> answered) {
    String bare = bare(subject);
    boolean comparable = !answered.isEmpty() && answered.stream().allMatch(Objects::nonNull);
    return comparable
        && !bare.isEmpty()
        && answered.stream().map(MailSubject::bare).noneMatch(bare::equals);
  }

  /** Without marks, the words for answer and forward, and references of cases. */
  static String bare(@Nullable String subject) {
    String line = Objects.requireNonNullElse(subject, "");
    String left = MailRoute.REFERENCE.matcher(MARK.matcher(line).replaceAll(" ")).replaceAll(" ");
    String before;
    do {
      before = left;
      left = FRONT.matcher(left).replaceFirst("");
    } while (!left.equals(before));
    return left.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .replaceAll("^[\\s\\p{Punct}–—]+|[\\s\\p{Punct}–—]+$", "")
        .toLowerCase(Locale.ROOT);
  }
}
