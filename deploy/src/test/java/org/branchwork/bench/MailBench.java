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
  private static final int WARM_UP = 3_000;
  private static final int MESSAGES = 1_500;
  private static final int FILE_BYTES = 50_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A portal that spends less than this on a look is at rest. */
  private static final Duration AT_REST = Duration.ofMillis(500);

  private static final Duration LOOK = Duration.ofSeconds(3);

  /** Messages of a mailbox a second, once so many became cases; nothing before. */
  private static final String RATE =
      "select case when count(*) = %2$d"
          + " then count(*) / extract(epoch from max(c.received_at) - min(m.fetched_at)) end"
          + " from casework.raw_mail m join casework.case_file c on c.id = m.case_id"
          + " where starts_with(m.mailbox, '%1$s')";

  /** Something once all that they gave rise to is sent. */
  private static final String SENT =
      "select 1 where not exists (select from platform.outbox where state = 'waiting')";

  private final Table table;

  MailBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    mail.start();
    // a mailbox of its own is measured: fetching was seen to slow down as this one filled
    var used = mail.setUser("branch@example.org", "branch1", "secret");
    // nobody gets in before all are there, so that no turn ends early
    var measured = mail.setUser("advice@example.org", "branch2", "not yet");
    fill(used, 0, WARM_UP);
    var port = String.valueOf(mail.getImap().getPort());
    var stand =
        Stand.start(
            Map.of(
                "BRANCHWORK_IMAP_1_HOST", "127.0.0.1",
                "BRANCHWORK_IMAP_1_PORT", port,
                "BRANCHWORK_IMAP_1_USER", "branch1",
                "BRANCHWORK_IMAP_1_PASSWORD", "secret",
                "BRANCHWORK_IMAP_2_HOST", "127.0.0.1",
                "BRANCHWORK_IMAP_2_PORT", port,
                "BRANCHWORK_IMAP_2_USER", "branch2",
                "BRANCHWORK_IMAP_2_PASSWORD", "secret"));
    try {
      await(stand, RATE.formatted("branch1", WARM_UP));
      await(stand, SENT);
      awaitRest(stand);
      fill(measured, WARM_UP, MESSAGES);
      measured.setPassword("secret");
      table.atLeast(
          "mail, messages a second, with a file",
          await(stand, RATE.formatted("branch2", MESSAGES)),
          A_SECOND);
    } finally {
      stand.clear();
      mail.stop();
    }
  }

  /** The first figure that a question is answered with. */
  private static double await(Stand stand, String question) throws SQLException, IOException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      try (var connection = stand.superuser();
          var statement = connection.createStatement();
          var row = statement.executeQuery(question)) {
        if (row.next() && row.getObject(1) != null) return row.getDouble(1);
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    throw new IOException("the portal did not get so far");
  }

  /** Waits until the compiler of the portal has nothing left to compile. */
  private static void awaitRest(Stand stand) throws IOException {
    var server = ProcessHandle.of(stand.server()).orElseThrow();
    var until = Instant.now().plus(PATIENCE);
    var spent = AT_REST;
    while (spent.compareTo(AT_REST) >= 0) {
      if (Instant.now().isAfter(until)) throw new IOException("the portal does not come to rest");
      var before = server.info().totalCpuDuration().orElseThrow();
      LockSupport.parkNanos(LOOK.toNanos());
      spent = server.info().totalCpuDuration().orElseThrow().minus(before);
    }
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
