package org.branchwork.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The one portal of a whole test run: the demo branch with fixed sign-ins, mailing to a mail server
 * of this process. With {@code -Dportal.url=} it is one that runs elsewhere; then there is no mail
 * to look into, and {@code -Dportal.password=} and {@code -Dportal.totp=} tell its sign-ins.
 */
final class PortalUnderTest implements AutoCloseable {
  private static final String PASSWORD = "north-gate-lantern-47";
  private static final String TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private final String url;
  private final Optional<Launched> launched;
  private final Optional<Path> home;
  private final Mailbox mailbox;

  private PortalUnderTest(
      String url, Optional<Launched> launched, Optional<Path> home, Mailbox mailbox) {
    this.url = url;
    this.launched = launched;
    this.home = home;
    this.mailbox = mailbox;
  }

  static PortalUnderTest start() {
    var running = System.getProperty("portal.url", "");
    var mailbox = new Mailbox(new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp")));
    if (!running.isBlank()) {
      return new PortalUnderTest(running, Optional.empty(), Optional.empty(), mailbox);
    }
    try {
      var home = Files.createTempDirectory("portal-under-test");
      var launched = Launched.run(home, settings(mailbox), "--demo");
      var url = launched.awaitReady();
      return new PortalUnderTest(url, Optional.of(launched), Optional.of(home), mailbox);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its address, without a slash at the end. */
  String url() {
    return url;
  }

  /** Where its data and secrets are, below; only of a portal that was started here. */
  Path home() {
    return home.orElseThrow();
  }

  Mailbox mailbox() {
    return mailbox;
  }

  String password() {
    return System.getProperty("portal.password", PASSWORD);
  }

  /** The base32 secret of every demo account's second factor. */
  String totp() {
    return System.getProperty("portal.totp", TOTP);
  }

  @Override
  public void close() {
    launched.ifPresent(Launched::close);
    mailbox.close();
    home.ifPresent(PortalUnderTest::remove);
  }

  private static Map<String, String> settings(Mailbox mailbox) {
    return Map.of(
        "BRANCHWORK_DEMO_PASSWORD",
        PASSWORD,
        "BRANCHWORK_DEMO_TOTP",
        TOTP,
        "BRANCHWORK_SMTP_HOST",
        "127.0.0.1",
        "BRANCHWORK_SMTP_PORT",
        Integer.toString(mailbox.port()),
        "BRANCHWORK_SMTP_TLS",
        "none");
  }

  private static void remove(Path home) {
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
