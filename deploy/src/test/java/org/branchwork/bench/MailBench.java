package org.branchwork.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Messages with a file, from a mailbox on this machine to new cases, by a portal that is warm. */
final class MailBench {
  private static final double A_SECOND = 50;
  private static final int WARM_UP = 2_000;
  private static final int MESSAGES = 1_500;
  private static final int FILE_BYTES = 50_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** From the first byte that was stored to the last case that was opened. */
  private static final String RATE =
      "select count(*), count(*) / extract(epoch from max(c.received_at) - min(m.fetched_at))"
          + " from casework.raw_mail m join casework.case_file c on c.id = m.case_id"
          + " where m.uid > ?";

  private final Table table;

  MailBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    mail.start();
    var user = mail.setUser("branch@example.org", "branch", "secret");
    fill(user, 0, WARM_UP);
    var stand =
        Stand.start(
            Map.of(
                "BRANCHWORK_IMAP_1_HOST", "127.0.0.1",
                "BRANCHWORK_IMAP_1_PORT", String.valueOf(mail.getImap().getPort()),
                "BRANCHWORK_IMAP_1_USER", "branch",
                "BRANCHWORK_IMAP_1_PASSWORD", "secret"));
    try {
      awaitAll(stand, 0, WARM_UP);
      awaitPost(stand);
      fill(user, WARM_UP, MESSAGES);
      table.atLeast(
          "mail, messages a second, with a file", awaitAll(stand, WARM_UP, MESSAGES), A_SECOND);
    } finally {
      stand.clear();
      mail.stop();
    }
  }

  /** How many messages a second behind a number became cases. */
  private static double awaitAll(Stand stand, int number, int messages)
      throws SQLException, IOException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      try (var connection = stand.superuser();
          var statement = connection.prepareStatement(RATE)) {
        statement.setInt(1, number);
        try (var row = statement.executeQuery()) {
          row.next();
          if (row.getInt(1) == messages) return row.getDouble(2);
        }
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    throw new IOException("not all messages became cases");
  }

  /** Until all that the first messages gave rise to is sent. */
  private static void awaitPost(Stand stand) throws SQLException, IOException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      try (var connection = stand.superuser();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select not exists (select from platform.outbox where state = 'waiting')")) {
        row.next();
        if (row.getBoolean(1)) return;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    throw new IOException("the post was not sent");
  }

  private static void fill(GreenMailUser user, int from, int messages) throws Exception {
    var session = Session.getInstance(new Properties());
    var chance = new Random(from);
    for (int i = from; i < from + messages; i++) {
      var bytes = message(i, chance).getBytes(StandardCharsets.US_ASCII);
      user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    }
  }

  private static String message(int number, Random chance) {
    var file = new byte[FILE_BYTES];
    chance.nextBytes(file);
    System.arraycopy("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 9);
    return String.join(
        "\r\n",
        "From: Member " + number + " <member" + number + "@example.org>",
        "To: branch@example.org",
        "Subject: My hours",
        "Message-ID: <" + number + "@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=edge",
        "",
        "--edge",
        "Content-Type: text/plain",
        "",
        "My hours were cut without a word. ".repeat(15).strip(),
        "--edge",
        "Content-Type: application/pdf; name=rota.pdf",
        "Content-Disposition: attachment; filename=rota.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(file),
        "--edge--",
        "");
  }
}
