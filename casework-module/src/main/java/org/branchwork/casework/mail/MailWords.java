package org.branchwork.casework.mail;

import java.util.Objects;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.mail.IncomingMail;
import org.jspecify.annotations.Nullable;

/** What a message says, as the words of its sender. */
final class MailWords {

  private static final int LONGEST_NAME = 200;

  private MailWords() {}

  /** A new enquiry: the subject first, then what was written, forwarded words included. */
  static SendEnquiry enquiry(RawMail raw, IncomingMail mail) {
    return new SendEnquiry(
        raw.formKey(),
        name(mail),
        null,
        mail.from(),
        null,
        null,
        null,
        joined(mail.subject(), joined(written(mail), remarks(mail))),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        mail.files());
  }

  /** An answer: what was written now; what it quotes is kept behind it. */
  static String answer(IncomingMail mail) {
    String said = written(mail);
    return joined(said == null || said.isBlank() ? mail.subject() : said, remarks(mail));
  }

  private static @Nullable String written(IncomingMail mail) {
    return mail.newText() == null ? mail.text() : mail.newText();
  }

  /** As the sender is called, else as the address is. */
  private static String name(IncomingMail mail) {
    String called = mail.fromName();
    String name =
        called == null || called.isBlank() ? Objects.requireNonNullElse(mail.from(), "") : called;
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  private static String remarks(IncomingMail mail) {
    return mail.remarks().isEmpty() ? "" : "— " + String.join("\n— ", mail.remarks());
  }

  private static String joined(@Nullable String first, @Nullable String then) {
    String one = Objects.requireNonNullElse(first, "").strip();
    String two = Objects.requireNonNullElse(then, "").strip();
    return one.isEmpty() || two.isEmpty() ? one + two : one + "\n\n" + two;
  }
}
