package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.branchwork.web.platform.mail.MailSettings.Smtp;
import org.branchwork.web.platform.mail.MailSettings.Tls;
import org.branchwork.web.platform.settings.PortalSettings;

/** Reads {@code smtp.*} and {@code mail.*}, and chooses the way of the mail by them. */
@ApplicationScoped
class MailWays {

  @Produces
  @Singleton
  MailSettings settings(PortalSettings portal) {
    Path keptIn = portal.dataDirectory().resolve("mail");
    Optional<String> replies =
        portal
            .text("mail.reply-domain")
            .map(value -> MailSettings.domain("branchwork.mail.reply-domain", value));
    return new MailSettings(from(portal), portal.publicUrl(), keptIn, smtp(portal), replies);
  }

  @Produces
  @Singleton
  MailWay way(MailSettings settings) {
    return settings
        .smtp()
        .<MailWay>map(smtp -> new SmtpWay(settings, smtp))
        .orElseGet(() -> new KeptWay(settings));
  }

  private static InternetAddress from(PortalSettings portal) {
    String sender = ResourceBundle.getBundle("texts.mail").getString("mail.sender");
    String plain = sender + " <messages@" + portal.publicUrl().getHost() + ">";
    return MailSettings.address("branchwork.mail.from", portal.text("mail.from", plain));
  }

  private static Optional<Smtp> smtp(PortalSettings portal) {
    return portal.text("smtp.host").map(host -> smtp(host, portal));
  }

  private static Smtp smtp(String host, PortalSettings portal) {
    // a server on this machine is reached without the network, hence without TLS
    boolean here = host.equals("localhost") || host.startsWith("127.");
    Tls tls = tls(portal.text("smtp.tls", here ? "none" : "starttls"));
    String user = portal.text("smtp.user").orElse(null);
    String password = portal.text("smtp.password").orElse(null);
    return new Smtp(host, port(portal, tls), tls, user, password);
  }

  private static Tls tls(String value) {
    try {
      return Tls.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("branchwork.smtp.tls is not none, starttls or tls", e);
    }
  }

  private static int port(PortalSettings portal, Tls tls) {
    int usual =
        switch (tls) {
          case NONE -> 25;
          case STARTTLS -> 587;
          case TLS -> 465;
        };
    try {
      return Integer.parseInt(portal.text("smtp.port", String.valueOf(usual)));
    } catch (NumberFormatException e) {
      throw new IllegalStateException("branchwork.smtp.port is not a number", e);
    }
  }
}
