package org.branchwork.web.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.branchwork.web.platform.mail.reading.MailReading;
import org.branchwork.web.platform.outbox.DeliveryRefused;

/** A letter as a message on the wire. */
final class LetterMessage extends MimeMessage {

  private final String messageId;

  private LetterMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * The message of a letter.
   *
   * @throws DeliveryRefused when its address is none
   */
  static MimeMessage of(Letter letter, InternetAddress from, Session session)
      throws MessagingException {
    LetterMessage message = new LetterMessage(session, letter.messageId());
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, address(letter.to()));
    if (letter.replyTo() != null) {
      message.setReplyTo(new Address[] {address(letter.replyTo())});
    }
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(letter.at()));
    // RFC 3834: no absence note or other automat answers this
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    // what comes back with this line is the portal's own, however it was sent on
    message.setHeader(MailReading.LOOP_HEADER, domain(from));
    message.saveChanges();
    return message;
  }

  /** What tells one portal from another. */
  private static String domain(InternetAddress from) {
    return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /** One bare address: a line break or a second address would be somebody's own header. */
  private static InternetAddress address(String typed) {
    try {
      if (typed.chars().anyMatch(c -> c <= ' ' || c == 127 || ",;<>\"".indexOf(c) >= 0)) {
        throw new AddressException("not one bare address");
      }
      int at = typed.lastIndexOf('@');
      String ascii = typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1));
      return new InternetAddress(ascii, true);
    } catch (AddressException | IllegalArgumentException e) {
      throw new DeliveryRefused(e);
    }
  }
}
