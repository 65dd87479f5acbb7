package org.branchwork.web.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves the portal.
 *
 * @param from the sender, an address with or without a name in front
 * @param publicUrl where the links in mails lead
 * @param keptIn where mails are written when there is no SMTP server
 * @param smtp the SMTP server, or empty
 * @param replyDomain the domain at which every address is the portal's own, so that each case has
 *     one; or empty
 */
record MailSettings(
    InternetAddress from,
    URI publicUrl,
    Path keptIn,
    Optional<Smtp> smtp,
    Optional<String> replyDomain) {

  /** How the connection to the SMTP server is protected. */
  enum Tls {
    NONE,
    /** Starts plain and turns to TLS before anything is told; refused when the server cannot. */
    STARTTLS,
    TLS
  }

  /**
   * An SMTP server.
   *
   * @param user {@code null} when it asks for none
   */
  record Smtp(String host, int port, Tls tls, @Nullable String user, @Nullable String password) {}

  /** An address as set, such as {@code Messages <messages@example.org>}. */
  static InternetAddress address(String key, String value) {
    try {
      return new InternetAddress(value, true);
    } catch (AddressException e) {
      throw new IllegalStateException(key + " is not an e-mail address", e);
    }
  }

  /** A domain as set. */
  static String domain(String key, String value) {
    if (!value.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,180}[A-Za-z0-9])?")) {
      throw new IllegalStateException(key + " is not a domain");
    }
    return value;
  }

  /** The right-hand side of the sender's address. */
  String domain() {
    return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }
}
