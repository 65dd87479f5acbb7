package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.outbox.OutboxBench;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.Test;

/**
 * Many mails through a server that refuses, defers, falls silent and hangs up by lot, also between
 * the message and its answer. {@code -Dmail.seed=} repeats a lot, {@code -Dmail.count=} makes more.
 */
class MailFaultsIT {

  private static final long SEED = Long.getLong("mail.seed", System.nanoTime());
  private static final int MAILS = Integer.getInteger("mail.count", 60);
  private static final int MOST_DAYS = 4;
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (\\S+)");
  private static final List<String> FAULTS = List.of("421 busy", "451 later", "drop", "hang");

  private final Transactions transactions =
      new Transactions(PlatformDatabase.fresh().asApplication());
  private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
  private final OutboxBench bench = new OutboxBench(transactions, clock);
  private final MailRows rows = new MailRows(transactions.jdbi());
  private final Random lot = new Random(SEED);
  private final AtomicInteger doubtful = new AtomicInteger();

  @Test
  void every_mail_arrives_and_only_a_doubtful_one_twice_under_one_message_id() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      server.answerOthers(this::byLot);
      MailSettings settings = MailRoom.settings(null, server.port());
      putAll(settings);

      pumpFor(Duration.ofDays(MOST_DAYS), settings);

      Map<String, Long> arrived =
          server.messages().stream()
              .map(MailFaultsIT::messageId)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(rows.latest(MAILS))
          .as("seed " + SEED)
          .hasSize(MAILS)
          .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
      assertThat(arrived).as("seed " + SEED).hasSize(MAILS);
      assertThat(server.messages().size() - MAILS).isEqualTo(doubtful.get()).isPositive();
    }
  }

  /** One command in six goes wrong; after a whole message that leaves it in doubt. */
  private String byLot(String command) {
    if (lot.nextInt(6) > 0 || command.equals("QUIT")) {
      return command.equals("HELLO") ? "220 ready" : "250 fine";
    }
    if (command.equals(".")) {
      doubtful.incrementAndGet();
    }
    return FAULTS.get(lot.nextInt(FAULTS.size()));
  }

  private void putAll(MailSettings settings) throws Exception {
    PostRoom room = new PostRoom(bench.outbox(), rows, settings, clock);
    for (int i = 0; i < MAILS; i++) {
      transactions.inNew(
          () -> {
            room.put(UUID.randomUUID(), MailTemplate.REPLY, Recipient.member("EQ-0123-45CW"));
            return null;
          });
    }
  }

  private void pumpFor(Duration time, MailSettings settings) throws Exception {
    AddressBook book =
        new AddressBook() {
          @Override
          public Optional<Entry> find(Recipient recipient) {
            return Optional.of(new Entry("ann@example.org", "/enquiry/EQ-0123-45CW?key=k"));
          }
        };
    SmtpWay way = new SmtpWay(settings, settings.smtp().orElseThrow(), Duration.ofMillis(200));
    MailDelivery delivery =
        new MailDelivery(rows, new LetterWriter(book, settings), new MailPace(), way);
    for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusHours(1)) {
      bench.pump().pump(delivery);
      clock.move(Duration.ofHours(1));
    }
  }

  private static String messageId(String message) {
    var found = MESSAGE_ID.matcher(message);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
