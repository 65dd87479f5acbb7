package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.platform.mail.fetching.BranchMailbox;
import org.branchwork.web.platform.mail.fetching.MailFetching;
import org.branchwork.web.platform.mail.fetching.MailKeeping;
import org.branchwork.web.platform.mail.fetching.MailSorting;
import org.branchwork.web.platform.mail.fetching.MailboxRows;

/** Mail to the branch: puts messages into mailboxes and has them fetched and filed at once. */
@ApplicationScoped
public class BranchMail {

  private static final Caller JOB = Caller.system("test");

  @Inject MailFetching fetching;
  @Inject MailSorting sorting;
  @Inject MailDesk desk;
  @Inject MailKeeping keeping;
  @Inject MailboxRows rows;
  @Inject Clock clock;

  /** A mailbox of its own, that nobody fetches from but the test. */
  BranchMailbox mailbox(MailPurpose purpose) {
    String user = UUID.randomUUID() + "@branch.example.org";
    int port = Integer.getInteger("branchwork.test.imap.port");
    return new BranchMailbox(
        20, "127.0.0.1", port, BranchMailbox.Tls.NONE, user, user, "INBOX", purpose);
  }

  /** Delivers a message to the mailbox, as a mail server would. */
  void deliver(BranchMailbox mailbox, String... message) throws Exception {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", "127.0.0.1");
    smtp.setProperty("mail.smtp.port", System.getProperty("branchwork.smtp.port"));
    smtp.setProperty("mail.smtp.from", "somebody@example.org");
    Session session = Session.getInstance(smtp);
    InternetAddress[] to = {new InternetAddress(mailbox.user())};
    try (var way = session.getTransport("smtp")) {
      way.connect();
      for (String text : message) {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        way.sendMessage(new MimeMessage(session, new ByteArrayInputStream(bytes)), to);
      }
    }
  }

  /** Stores messages as if they had been fetched, whatever their bytes; numbered from one on. */
  void store(BranchMailbox mailbox, long first, List<byte[]> messages) {
    Instant now = clock.instant();
    rows.take(mailbox.name(), now);
    rows.begin(mailbox.name(), 1);
    long uid = first;
    for (byte[] bytes : messages) {
      keeping.keep(
          List.of(
              new FetchedMail(
                  mailbox.name(), mailbox.purpose(), 1, uid++, bytes.length, true, bytes)));
    }
    rows.succeeded(mailbox.name(), now);
  }

  /** Stores the beginning of a message that was too large to be fetched. */
  void storeBeginning(BranchMailbox mailbox, String beginning) {
    Instant now = clock.instant();
    rows.take(mailbox.name(), now);
    rows.begin(mailbox.name(), 1);
    byte[] bytes = beginning.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    keeping.keep(
        List.of(
            new FetchedMail(mailbox.name(), mailbox.purpose(), 1, 1, 99_000_000, false, bytes)));
    rows.succeeded(mailbox.name(), now);
  }

  /** Files one message, and says how much processor time that took. */
  Duration file(long id) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    sorting.file(id);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  List<Long> waiting() {
    return desk.waiting(1000, JOB);
  }

  void fetch(BranchMailbox mailbox) throws Exception {
    fetching.fetch(mailbox);
  }

  /** Lets the portal's own job take a turn. */
  void sort() {
    sorting.sort();
  }

  /** Files whatever waits; the portal's own turn may be at it too, and is waited for. */
  void settle() {
    waiting().forEach(sorting::file);
  }
}
