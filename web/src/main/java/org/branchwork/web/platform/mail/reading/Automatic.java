package org.branchwork.web.platform.mail.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signs by which a message shows that a program sent it. {@code X-Auto-Response-Suppress} asks
 * others not to answer by program: people's mail carries it too, and it is no sign.
 */
final class Automatic {
  private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Set<String> ROBOTS = Set.of("mailer-daemon", "postmaster");

  private final Headers headers;
  private final @Nullable String from;

  /**
   * @param from the address of the sender, or null
   */
  Automatic(Headers headers, @Nullable String from) {
    this.headers = headers;
    this.from = from;
  }

  boolean isShown() {
    return hasNullReturnPath()
        || from == null
        || isRobot(from)
        || isRobot(Addresses.first(headers.first("Return-Path")))
        || headers.all("Auto-Submitted").stream().anyMatch(said -> !first(said).equals("no"))
        || headers.all("Precedence").stream().anyMatch(said -> PRECEDENCES.contains(first(said)))
        || headers.has("X-Autoreply")
        || headers.has("X-Autorespond")
        || headers.has(MailReading.LOOP_HEADER);
  }

  boolean hasNullReturnPath() {
    var path = headers.first("Return-Path");
    return path != null && path.replaceAll("\\s", "").equals("<>");
  }

  boolean isFromMailerDaemon() {
    return from != null && localPart(from).equals("mailer-daemon");
  }

  /** An answer by program, such as that somebody is away. */
  boolean isReply() {
    return headers.all("Auto-Submitted").stream()
            .anyMatch(said -> first(said).equals("auto-replied"))
        || headers.has("X-Autoreply")
        || headers.has("X-Autorespond");
  }

  private static boolean isRobot(@Nullable String address) {
    return address != null && ROBOTS.contains(localPart(address));
  }

  private static String localPart(String address) {
    return address.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
  }

  /** The first word of a value, without comments and what follows a semicolon. */
  private static String first(String value) {
    return value
        .replaceAll("\\([^)]*\\)", "")
        .replaceFirst("[;,].*", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
