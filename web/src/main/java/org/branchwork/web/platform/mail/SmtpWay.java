package org.branchwork.web.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.branchwork.web.platform.mail.MailSettings.Smtp;
import org.branchwork.web.platform.mail.MailSettings.Tls;
import org.branchwork.web.platform.outbox.DeliveryRefused;

/** Sends through an SMTP server. */
class SmtpWay implements MailWay {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final MailSettings settings;
  private final Smtp smtp;
  private final String timeoutMillis;
  private final Session session;
  private final Session withoutSender;

  SmtpWay(MailSettings settings, Smtp smtp) {
    this(settings, smtp, PATIENCE);
  }

  SmtpWay(MailSettings settings, Smtp smtp, Duration patience) {
    this.settings = settings;
    this.smtp = smtp;
    this.timeoutMillis = String.valueOf(patience.toMillis());
    this.session = Session.getInstance(properties(settings.from().getAddress()));
    this.withoutSender = Session.getInstance(properties("<>"));
  }

  @Override
  public MailState send(Letter letter) throws MessagingException {
    if (letter.envelope() == Letter.Envelope.NOBODY && sentWithoutSender(letter)) {
      return MailState.SENT;
    }
    try {
      deliver(letter, session);
    } catch (SendFailedException e) {
      // refused for good (550 and its like); a "not now" (450) leaves the address valid
      if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
        throw new DeliveryRefused(e);
      }
      throw e;
    }
    return MailState.SENT;
  }

  /**
   * Some servers let no mail without a sender through: there it goes with the branch's, as a mail
   * that can come back is better than none.
   */
  private boolean sentWithoutSender(Letter letter) throws MessagingException {
    try {
      deliver(letter, withoutSender);
      return true;
    } catch (SendFailedException refused) {
      return false;
    }
  }

  private void deliver(Letter letter, Session way) throws MessagingException {
    MimeMessage message = LetterMessage.of(letter, settings.from(), way);
    try (Transport transport = way.getTransport("smtp")) {
      transport.connect(smtp.user(), smtp.password());
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /**
   * How the server is spoken to.
   *
   * @param envelopeFrom to whom a mail comes back that cannot be delivered
   */
  private Properties properties(String envelopeFrom) {
    Properties properties = new Properties();
    set(properties, "host", smtp.host());
    set(properties, "port", String.valueOf(smtp.port()));
    set(properties, "auth", String.valueOf(smtp.user() != null));
    set(properties, "starttls.enable", String.valueOf(smtp.tls() == Tls.STARTTLS));
    set(properties, "starttls.required", String.valueOf(smtp.tls() == Tls.STARTTLS));
    set(properties, "ssl.enable", String.valueOf(smtp.tls() == Tls.TLS));
    set(properties, "ssl.checkserveridentity", "true");
    // what was taken is sent, however the server says goodbye; waiting for that could fail
    set(properties, "quitwait", "false");
    // else the server's own host name would stand in the mail's headers
    set(properties, "localhost", settings.domain());
    set(properties, "from", envelopeFrom);
    set(properties, "connectiontimeout", timeoutMillis);
    set(properties, "timeout", timeoutMillis);
    set(properties, "writetimeout", timeoutMillis);
    return properties;
  }

  private static void set(Properties properties, String name, String value) {
    properties.setProperty("mail.smtp." + name, value);
  }
}
