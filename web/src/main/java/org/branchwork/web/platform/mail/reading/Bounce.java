package org.branchwork.web.platform.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a message says that another one did not arrive. */
final class Bounce {
  private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*([\\w-]+)");
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_PARTS = 50;

  private final MailPart message;
  private final Automatic signs;

  Bounce(MailPart message, Automatic signs) {
    this.message = message;
    this.signs = signs;
  }

  /** A mail of the portal's own that was sent on to it did arrive, though it names no sender. */
  boolean isShown() {
    if (message.headers().has(MailReading.LOOP_HEADER)) return false;
    if (message.type().equals("multipart/report")) return isReportOfFailure();
    if (message.headers().has("X-Failed-Recipients")) return true;
    return (signs.hasNullReturnPath() || signs.isFromMailerDaemon()) && !signs.isReply();
  }

  /** A report may also be a receipt, a complaint, or the news that something did arrive. */
  private boolean isReportOfFailure() {
    var kind = message.parameter("report-type");
    if (kind != null && !kind.strip().toLowerCase(Locale.ROOT).equals("delivery-status")) {
      return false;
    }
    return message.parts(message.cut(MOST_PARTS)).stream()
        .filter(part -> part.type().endsWith("delivery-status"))
        .allMatch(Bounce::saysFailed);
  }

  /** A status that names no action counts as failed. */
  private static boolean saysFailed(MailPart status) {
    var bytes = Decoding.all(status.content(), MOST_BYTES);
    var actions = ACTION.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).results().toList();
    return actions.isEmpty()
        || actions.stream().anyMatch(action -> action.group(1).equalsIgnoreCase("failed"));
  }
}
