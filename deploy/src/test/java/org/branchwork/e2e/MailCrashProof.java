package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailbox is fetched and filed while the portal, its database or its launcher is killed, again
 * and again: in the end each message is one case. {@code -Dmail.kills=} and {@code -Dmail.seed=}
 * make it longer and repeat its chances.
 */
class MailCrashProof {
  private static final int KILLS = Integer.getInteger("mail.kills", 3);
  private static final long SEED = Long.getLong("mail.seed", System.nanoTime());
  private static final int MESSAGES_A_KILL = 300;
  private static final int LONGEST_PEACE_MILLIS = 3000;
  private static final Duration RECOVERY = Duration.ofMinutes(6);
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final String FILED =
      "select count(*) from casework.raw_mail where state = 'FILED'";
  private static final String CASES =
      "select count(distinct c.email) from casework.case_file c where c.channel = 'EMAIL'";
  private static final String ALL_CASES =
      "select count(*) from casework.case_file c where c.channel = 'EMAIL'";
  private static final String RECEIVED = "select sum(received) from platform.mailbox_day";

  @TempDir static Path home;
  private final String port = Integer.toString(Launched.freePort());
  private final Random chance = new Random(SEED);
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private Launched portal;
  private int delivered;

  @AfterEach
  void stop() {
    if (portal != null) portal.close();
    mail.stop();
  }

  @Test
  void each_message_is_one_case_whatever_is_killed() throws Exception {
    System.out.println("mail.seed=" + SEED);
    mail.start();
    mail.setUser("branch@example.org", "branch", "secret");
    portal = run();
    portal.awaitReady();
    for (int round = 1; round <= KILLS; round++) {
      deliver();
      awaitAtLeast(FILED, delivered - MESSAGES_A_KILL + 1);
      assertThat(portal.hasEndedWithin(Duration.ofMillis(chance.nextInt(LONGEST_PEACE_MILLIS))))
          .isFalse();
      var victim = Victim.draw(round, chance);
      System.out.println("round " + round + ": " + victim);
      victim.kill(portal, chance);
    }
    awaitAtLeast(FILED, delivered);

    var passed = count(CASES) == delivered && count(ALL_CASES) == delivered;
    new ProofResult("mail-crash")
        .put("passed", passed && count(RECEIVED) == delivered)
        .put("seed", SEED)
        .put("kills", KILLS)
        .put("messages", delivered)
        .write();
    assertThat(count(CASES)).isEqualTo(delivered);
    assertThat(count(ALL_CASES)).isEqualTo(delivered);
    assertThat(count(RECEIVED)).isEqualTo(delivered);
    assertThat(count(FILED)).isEqualTo(delivered);
  }

  private Launched run() {
    var settings =
        WideLimits.with(
            Map.of(
                "BRANCHWORK_IMAP_1_HOST", "127.0.0.1",
                "BRANCHWORK_IMAP_1_PORT", String.valueOf(mail.getImap().getPort()),
                "BRANCHWORK_IMAP_1_USER", "branch",
                "BRANCHWORK_IMAP_1_PASSWORD", "secret"));
    return Launched.run(home, settings, "--port", port);
  }

  private void deliver() throws Exception {
    var session = Session.getInstance(new Properties());
    var user = mail.getUserManager().getUser("branch");
    for (int i = 0; i < MESSAGES_A_KILL; i++) {
      delivered++;
      var text =
          "From: Member <member%1$d@example.org>\r\nTo: branch@example.org\r\nSubject: My hours\r\nMessage-ID: <%1$d@example.org>\r\n\r\nMy hours were cut.\r\n"
              .formatted(delivered);
      var bytes = text.getBytes(StandardCharsets.US_ASCII);
      user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    }
  }

  /** Waits until the database counts so many; a launcher that ended is started again. */
  private void awaitAtLeast(String what, long wanted) {
    var began = System.nanoTime();
    while (count(what) < wanted) {
      if (portal.hasEndedWithin(LOOK)) portal = run();
      assertThat(System.nanoTime() - began).isLessThan(RECOVERY.toNanos());
    }
  }

  /** What the database counts; less than none while it is away. */
  private static long count(String what) {
    try (var superuser = Reckoning.superuser(home);
        var statement = superuser.createStatement();
        var row = statement.executeQuery(what)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException | RuntimeException away) {
      return -1;
    }
  }
}
