package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.ResourceBundle;

/** Writes a letter from its template, at the moment it is sent. */
@ApplicationScoped
class LetterWriter {

  private final AddressBook addresses;
  private final MailSettings settings;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected LetterWriter() {
    this(null, null);
  }

  @Inject
  LetterWriter(AddressBook addresses, MailSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  /** The letter; empty when there is no address that is safe to write to. */
  Optional<Letter> write(MailTemplate template, Recipient recipient, MailRows.Kept kept) {
    return addresses.find(recipient).map(entry -> letter(template, entry, kept));
  }

  private Letter letter(MailTemplate template, AddressBook.Entry entry, MailRows.Kept kept) {
    String link = settings.publicUrl() + entry.path();
    String said = entry.words();
    // what somebody wrote is put in last: nothing is looked for in it
    String text =
        words(template, said == null ? "text" : "text-with-words")
            .replace("{link}", link)
            .replace("{answers}", entry.replyTo() == null ? text("unread") : text("read"))
            .replace("{words}", said == null ? "" : said);
    return new Letter(
        kept.messageId(),
        kept.at(),
        entry.email(),
        words(template, "subject"),
        text,
        entry.replyTo(),
        template.envelope());
  }

  /** What becomes of an answer to the mail. */
  private static String text(String answers) {
    return ResourceBundle.getBundle("texts.mail").getString("mail.answers." + answers);
  }

  private static String words(MailTemplate template, String part) {
    return ResourceBundle.getBundle("texts.mail").getString("mail." + template.key() + "." + part);
  }
}
