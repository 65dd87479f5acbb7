package org.branchwork.casework.mail;

import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.NOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.casework.api.mail.MailThread;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;

/** What the tests of mail do again and again: a mailbox of their own, and messages as read. */
abstract class MailStory extends CaseworkStory {

  /** The subject of a mail to a member. */
  static final String NOTICE = "There is a message for you";

  private static final MailThread ALONE = new MailThread(null, List.of());
  private static final AtomicLong UIDS = new AtomicLong();

  final String mailbox = UUID.randomUUID() + "@example.org/INBOX";

  static MailDesk desk(Desks desks) {
    return desks.of(MailDesk.class, MailStore.class);
  }

  static FiledMailSearch search(Desks desks) {
    return desks.of(FiledMailSearch.class, MailLookup.class);
  }

  FetchedMail fetched(MailPurpose purpose, String bytes) {
    return new FetchedMail(
        mailbox,
        purpose,
        1,
        UIDS.incrementAndGet(),
        bytes.length(),
        true,
        bytes.getBytes(StandardCharsets.UTF_8));
  }

  boolean keep(FetchedMail mail) {
    return database.work(d -> desk(d).keep(List.of(mail), JOB)) == 1;
  }

  /** Stores a message of its own bytes, and gives the number it is stored under. */
  long stored(MailPurpose purpose) {
    keep(fetched(purpose, "Subject: " + UUID.randomUUID()));
    return latest();
  }

  /** The same of a message that was too large to be fetched whole. */
  long storedBeginning(MailPurpose purpose) {
    FetchedMail all = fetched(purpose, "Subject: " + UUID.randomUUID());
    keep(new FetchedMail(mailbox, purpose, 1, all.uid(), 99_000_000, false, all.bytes()));
    return latest();
  }

  long latest() {
    return database.work(d -> desk(d).waiting(1000, JOB)).stream()
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }

  void file(long id, IncomingMail mail) {
    database.act(d -> desk(d).file(id, mail, JOB));
  }

  /** Stores and files a message, as it was read. */
  long arrive(MailPurpose purpose, IncomingMail mail) {
    long id = stored(purpose);
    file(id, mail);
    return id;
  }

  MailItem item(long id) {
    return database.work(
        d ->
            List.of(MailState.QUARANTINED, MailState.IGNORED).stream()
                .flatMap(state -> search(d).items(state, 200, LEAD).stream())
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow());
  }

  List<CaseMail> mailOf(Receipt receipt) {
    return mailOf(receipt.reference());
  }

  List<CaseMail> mailOf(String reference) {
    return database.work(d -> search(d).ofCase(reference, LEAD));
  }

  /** The address of the case, as a mail from the portal carries it. */
  String addressOf(Receipt receipt) {
    return database.work(d -> search(d).replyTo(receipt.reference(), JOB)) + "@replies.example.org";
  }

  static SentMail sent(Receipt receipt) {
    return new SentMail(receipt.reference(), true, NOON, NOTICE);
  }

  static Read from(String address) {
    return new Read(address, List.of(), null, ALONE, List.of(), null, false, false, true);
  }

  /** A message as it was read, by what it says. */
  record Read(
      String sender,
      List<String> to,
      String subject,
      MailThread thread,
      List<SentMail> sent,
      Forwarded forwarded,
      boolean automatic,
      boolean bounce,
      boolean readable) {

    Read to(String address) {
      return new Read(
          sender, List.of(address), subject, thread, sent, forwarded, automatic, bounce, readable);
    }

    Read about(String line) {
      return new Read(sender, to, line, thread, sent, forwarded, automatic, bounce, readable);
    }

    Read answering(SentMail mail) {
      return new Read(
          sender, to, subject, thread, List.of(mail), forwarded, automatic, bounce, readable);
    }

    Read between(String messageId, String... answered) {
      MailThread place = new MailThread(messageId, List.of(answered));
      return new Read(sender, to, subject, place, sent, forwarded, automatic, bounce, readable);
    }

    Read byProgram() {
      return new Read(sender, to, subject, thread, sent, forwarded, true, bounce, readable);
    }

    Read returned() {
      return new Read(sender, to, subject, thread, sent, forwarded, true, true, readable);
    }

    Read broken() {
      return new Read(sender, to, subject, thread, sent, forwarded, automatic, bounce, false);
    }

    Read forwarding(Forwarded inside) {
      return new Read(sender, to, subject, thread, sent, inside, automatic, bounce, readable);
    }

    IncomingMail saying(String text) {
      return saying(text, text, List.of());
    }

    IncomingMail saying(String whole, String now, List<String> remarks) {
      return saying(whole, now, Brought.NOTHING, remarks);
    }

    IncomingMail saying(String whole, String now, Brought brought, List<String> remarks) {
      return new IncomingMail(
          sender,
          "Mina Example",
          to,
          subject,
          whole,
          now,
          brought,
          List.of(),
          remarks,
          forwarded,
          thread,
          sent,
          automatic,
          bounce,
          readable);
    }
  }
}
