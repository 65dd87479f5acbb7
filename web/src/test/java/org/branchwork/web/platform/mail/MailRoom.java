package org.branchwork.web.platform.mail;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.branchwork.web.platform.mail.MailSettings.Smtp;
import org.branchwork.web.platform.mail.MailSettings.Tls;

/** Settings and letters as tests need them. */
final class MailRoom {

  private MailRoom() {}

  static MailSettings settings(Path keptIn, Integer smtpPort) {
    InternetAddress from = MailSettings.address("from", "Messages <messages@example.org>");
    Optional<Smtp> smtp =
        Optional.ofNullable(smtpPort)
            .map(port -> new Smtp("127.0.0.1", port, Tls.NONE, null, null));
    return new MailSettings(
        from, URI.create("https://portal.example.org"), keptIn, smtp, Optional.empty());
  }

  static Letter letterTo(String address) {
    return letterTo(address, Letter.Envelope.BRANCH);
  }

  static Letter letterTo(String address, Letter.Envelope envelope) {
    return new Letter(
        "<0000-1@example.org>",
        Instant.parse("2026-11-22T09:00:00Z"),
        address,
        "There is a message for you",
        "Read it here – privately:\n\nhttps://portal.example.org/x\n",
        null,
        envelope);
  }
}
