package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.branchwork.web.platform.mail.reading.MailProblem;
import org.branchwork.web.platform.mail.reading.MailReading;
import org.branchwork.web.platform.mail.reading.ReadAttachment;
import org.branchwork.web.platform.mail.reading.ReadMail;
import org.jspecify.annotations.Nullable;

/** What {@code read-mail} prints of one file, in this order; null where it is unknown. */
record MailLine(
    String file,
    @Nullable String messageId,
    @Nullable String from,
    List<String> to,
    @Nullable String date,
    @Nullable String subject,
    @Nullable String text,
    List<Attachment> attachments,
    boolean automatic,
    boolean bounce,
    @Nullable String problem) {

  /** A file that came with the message. */
  record Attachment(@Nullable String name, String type, long bytes) {
    static Attachment of(ReadAttachment read) {
      return new Attachment(read.name(), read.type(), read.bytes());
    }
  }

  /** Reads a file; what cannot be read has a problem, and nothing else to say. */
  static MailLine of(String file) {
    try {
      return of(file, NamedFile.read(file, MailLine::read));
    } catch (NamedFile.Unread unread) {
      return unread(file, unread.sentence());
    }
  }

  private static ReadMail read(Path path) throws IOException {
    if (Files.size(path) <= MailReading.MOST_BYTES) {
      return MailReading.read(Files.readAllBytes(path));
    }
    var beginning = new byte[MailReading.MOST_BYTES];
    try (var content = Files.newInputStream(path)) {
      content.readNBytes(beginning, 0, beginning.length);
    }
    return MailReading.readBeginning(beginning);
  }

  private static MailLine of(String file, ReadMail mail) {
    var date = mail.date();
    var problem = mail.problem();
    return new MailLine(
        file,
        mail.messageId(),
        mail.from(),
        mail.to(),
        date == null ? null : date.toString(),
        mail.subject(),
        mail.text(),
        mail.attachments().stream().map(Attachment::of).toList(),
        mail.automatic(),
        mail.bounce(),
        problem == null ? null : sentence(problem));
  }

  private static String sentence(MailProblem problem) {
    return Texts.of("mail." + problem.name(), MailReading.MOST_BYTES / 1024 / 1024);
  }

  private static MailLine unread(String file, String problem) {
    return new MailLine(
        file, null, null, List.of(), null, null, null, List.of(), false, false, problem);
  }
}
