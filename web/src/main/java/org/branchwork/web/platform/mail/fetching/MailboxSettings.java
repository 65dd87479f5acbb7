package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.platform.mail.fetching.BranchMailbox.Tls;
import org.branchwork.web.platform.settings.PortalSettings;

/** Reads {@code imap.N.*}, N from 1 to 20, and {@code mail.largest-megabytes}. */
@ApplicationScoped
public class MailboxSettings {

  private static final int MOST = 20;
  private static final int LARGEST_MEGABYTES = 40;

  /** Reading takes some times the memory of a message. */
  private static final int MOST_MEGABYTES = 60;

  private final PortalSettings portal;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailboxSettings() {
    this(null);
  }

  @Inject
  MailboxSettings(PortalSettings portal) {
    this.portal = portal;
  }

  /**
   * The mailboxes that are set.
   *
   * @throws IllegalStateException naming the key that is missing or malformed
   */
  public List<BranchMailbox> mailboxes() {
    List<BranchMailbox> found = new ArrayList<>();
    IntStream.rangeClosed(1, MOST)
        .filter(number -> portal.text("imap." + number + ".host").isPresent())
        .forEach(number -> found.add(mailbox(number)));
    if (found.stream().map(BranchMailbox::name).distinct().count() < found.size()) {
      throw new IllegalStateException("branchwork.imap: the same mailbox is set twice");
    }
    return List.copyOf(found);
  }

  /** The most bytes of a message that is fetched whole. */
  public int largestBytes() {
    String key = "mail.largest-megabytes";
    int megabytes = number(key, portal.text(key, String.valueOf(LARGEST_MEGABYTES)));
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      throw malformed(key, "is not a number from 1 to " + MOST_MEGABYTES);
    }
    return megabytes * 1024 * 1024;
  }

  private BranchMailbox mailbox(int number) {
    String key = "imap." + number + ".";
    String host = required(key + "host");
    // a server on this machine is reached without the network, hence without TLS
    boolean here = host.equals("localhost") || host.startsWith("127.");
    Tls tls = choice(Tls.class, key + "tls", here ? "none" : "tls");
    String usual = tls == Tls.TLS ? "993" : "143";
    return new BranchMailbox(
        number,
        host,
        port(key + "port", portal.text(key + "port", usual)),
        tls,
        required(key + "user"),
        required(key + "password"),
        portal.text(key + "folder", "INBOX"),
        choice(MailPurpose.class, key + "purpose", "enquiries"));
  }

  private String required(String key) {
    return portal.text(key).orElseThrow(() -> malformed(key, "is missing"));
  }

  private <E extends Enum<E>> E choice(Class<E> values, String key, String usual) {
    try {
      return Enum.valueOf(values, portal.text(key, usual).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String all = List.of(values.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
      throw malformed(key, "is not one of " + all);
    }
  }

  private static int port(String key, String value) {
    int port = number(key, value);
    if (port < 1 || port > 65_535) {
      throw malformed(key, "is not a port");
    }
    return port;
  }

  private static int number(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw malformed(key, "is not a number");
    }
  }

  private static IllegalStateException malformed(String key, String how) {
    return new IllegalStateException("branchwork." + key + " " + how);
  }
}
