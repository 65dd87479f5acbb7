package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.outbox.OutboxBench;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the row to the mail server and back, without the server; addresses are given. */
class PostRoomIT {

  private final Transactions transactions =
      new Transactions(PlatformDatabase.fresh().asApplication());
  private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
  private final OutboxBench bench = new OutboxBench(transactions, clock);
  private final MailRows rows = new MailRows(transactions.jdbi());
  private Optional<AddressBook.Entry> address =
      Optional.of(new AddressBook.Entry("ann@example.org", "/enquiry/EQ-0123-45CW?key=k"));

  @TempDir Path directory;
  private MailSettings settings;
  private GreenMail server;

  @BeforeEach
  void choosePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings = MailRoom.settings(directory, free.getLocalPort());
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void a_mail_is_delivered_once_with_its_link() throws Exception {
    startServer();
    put(UUID.randomUUID());

    pump();
    pump();

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat((String) message.getContent())
        .contains("https://portal.example.org/enquiry/EQ-0123-45CW?key=k");
    assertThat(message.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ann@example.org");
    assertThat(state()).isEqualTo(MailState.SENT);
  }

  @Test
  void the_same_event_told_twice_is_one_mail() throws Exception {
    startServer();
    UUID event = UUID.randomUUID();
    put(event);
    put(event);

    pump();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_mail_that_no_server_took_goes_out_when_one_does() throws Exception {
    put(UUID.randomUUID());
    pump();
    assertThat(state()).isEqualTo(MailState.WAITING);

    startServer();
    clock.move(Duration.ofMinutes(1));
    pump();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(state()).isEqualTo(MailState.SENT);
  }

  @Test
  void every_try_is_the_same_mail() throws Exception {
    try (ScriptedSmtp doubtful = new ScriptedSmtp()) {
      settings = MailRoom.settings(directory, doubtful.port());
      doubtful.answer(".", "drop");
      put(UUID.randomUUID());
      pump();
      clock.move(Duration.ofHours(7));
      doubtful.answer(".", "250 taken");
      pump();

      List<String> messages = doubtful.messages();
      assertThat(messages).hasSize(2);
      assertThat(header("Message-ID", messages.get(0))).endsWith("@example.org>");
      assertThat(messages.get(1)).isEqualTo(messages.get(0));
      assertThat(state()).isEqualTo(MailState.SENT);
    }
  }

  @Test
  void an_address_refused_for_good_is_parked_and_shown() throws Exception {
    try (ScriptedSmtp strict = new ScriptedSmtp()) {
      settings = MailRoom.settings(directory, strict.port());
      strict.answer("RCPT", "550 no such mailbox");
      put(UUID.randomUUID());

      pump();

      assertThat(state()).isEqualTo(MailState.PARKED);
    }
  }

  @Test
  void without_an_address_that_is_safe_nothing_is_sent() throws Exception {
    startServer();
    address = Optional.empty();
    put(UUID.randomUUID());

    pump();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(state()).isEqualTo(MailState.WITHHELD);
  }

  private void startServer() {
    int port = settings.smtp().orElseThrow().port();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private void put(UUID event) throws Exception {
    PostRoom room = new PostRoom(bench.outbox(), rows, settings, clock);
    transactions.inNew(
        () -> {
          room.put(event, MailTemplate.REPLY, Recipient.member("EQ-0123-45CW"));
          return null;
        });
  }

  private void pump() throws Exception {
    AddressBook book =
        new AddressBook() {
          @Override
          public Optional<Entry> find(Recipient recipient) {
            return address;
          }
        };
    SmtpWay way = new SmtpWay(settings, settings.smtp().orElseThrow());
    bench
        .pump()
        .pump(new MailDelivery(rows, new LetterWriter(book, settings), new MailPace(), way));
  }

  private MailState state() {
    return rows.latest(1).get(0).state();
  }

  private static String header(String name, String message) {
    Matcher matcher = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(message);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
