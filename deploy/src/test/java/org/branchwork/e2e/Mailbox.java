package org.branchwork.e2e;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The mail server of a test run, which keeps all that the portal sends to anyone. */
final class Mailbox {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final GreenMail server;

  Mailbox(GreenMail server) {
    this.server = server;
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** The newest message to an address, once there are so many of them; fails when they stay out. */
  MimeMessage await(String address, int count) {
    return await(address, count, PATIENCE);
  }

  /** The same for what is sent by a job that comes round less often. */
  MimeMessage await(String address, int count, Duration patience) {
    for (var until = System.nanoTime() + patience.toNanos(); ; ) {
      var found = to(address);
      if (found.size() >= count) return found.get(found.size() - 1);
      if (System.nanoTime() > until) {
        throw new AssertionError(found.size() + " messages to " + address + ", not " + count);
      }
      server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
    }
  }

  /** All messages to an address so far, oldest first. */
  List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  /** The text of a message, as its reader sees it. */
  static String text(MimeMessage message) {
    try {
      return message.getContent().toString();
    } catch (IOException | MessagingException failed) {
      throw new AssertionError(failed);
    }
  }

  static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException failed) {
      throw new AssertionError(failed);
    }
  }

  /** The first web address in a message. */
  static String link(MimeMessage message) {
    var found = LINK.matcher(text(message));
    if (!found.find()) throw new AssertionError("no link in: " + text(message));
    return found.group();
  }

  void close() {
    server.stop();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      var recipients = message.getRecipients(RecipientType.TO);
      return recipients != null && Arrays.toString(recipients).contains(address);
    } catch (MessagingException failed) {
      throw new AssertionError(failed);
    }
  }
}
