package org.branchwork.web.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Writes each mail to a file that only the portal's own user may read, in place of sending it. */
class KeptWay implements MailWay {

  private static final FileAttribute<?> OWN_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final MailSettings settings;
  private final Session session = Session.getInstance(new Properties());

  KeptWay(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public MailState send(Letter letter) throws MessagingException, IOException {
    Path directory = Files.createDirectories(settings.keptIn(), OWN_DIRECTORY);
    Path whole = directory.resolve(fileName(letter));
    Path part = directory.resolve(fileName(letter) + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, OWN_FILE);
    try (OutputStream out = Files.newOutputStream(part)) {
      LetterMessage.of(letter, settings.from(), session).writeTo(out);
    }
    // the same mail handed over again takes its own place
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return MailState.KEPT;
  }

  /** The date, so that a listing is in order, and the left-hand side of the Message-ID. */
  private static String fileName(Letter letter) {
    String at = letter.at().toString().replaceAll("[^0-9TZ]", "-");
    return at + "_" + nameOf(letter.messageId());
  }

  /** What the name of the file ends with, behind the date and an underscore. */
  static String nameOf(String messageId) {
    return messageId.replaceAll("^<|@.*$", "") + ".eml";
  }
}
