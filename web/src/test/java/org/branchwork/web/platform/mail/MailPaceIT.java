package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.PortalDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.outbox.OutboxBench;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.throttle.ThrottleBench;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody's mailbox is filled by strangers who type its address; nothing is dropped. */
class MailPaceIT {

  private final PlatformDatabase database = PlatformDatabase.fresh();
  private final Transactions transactions = new Transactions(database.asApplication());
  private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
  private final OutboxBench bench = new OutboxBench(transactions, clock);
  private final MailRows rows = new MailRows(transactions.jdbi());
  private final MailPace pace = new MailPace();
  private String address = "ann@example.org";

  @TempDir Path directory;

  @BeforeEach
  void setLimits() {
    pace.throttle =
        ThrottleBench.throttle(
            PortalDatabase.on(database.asApplication()),
            GivenSettings.of(
                Map.of(
                    "secret.link", "a-secret-of-the-tests-only",
                    "limits.mail.address", "2, then 12 an hour",
                    "limits.mail.site", "3, then 60 an hour")),
            clock);
  }

  @ParameterizedTest
  @CsvSource({"ACKNOWLEDGEMENT", "MY_LINK", "TOO_LARGE"})
  void a_mail_beyond_the_limit_of_its_address_goes_out_later(MailTemplate template)
      throws Exception {
    put(template, 3);
    pump("Ann@example.org");
    assertThat(sent()).isEqualTo(2);

    clock.move(Duration.ofMinutes(5).minusNanos(1000));
    pump("ann@example.org");
    assertThat(sent()).isEqualTo(2);
    clock.move(Duration.ofMinutes(1));
    pump("ann@example.org");
    assertThat(sent()).isEqualTo(3);
  }

  @Test
  void beyond_the_limit_of_all_together_mails_to_others_wait_too() throws Exception {
    put(MailTemplate.ACKNOWLEDGEMENT, 2);
    pump("ann@example.org");
    put(MailTemplate.ACKNOWLEDGEMENT, 1);
    pump("bob@example.org");
    put(MailTemplate.ACKNOWLEDGEMENT, 1);
    pump("carl@example.org");
    assertThat(sent()).isEqualTo(3);

    clock.move(Duration.ofMinutes(1));
    pump("carl@example.org");
    assertThat(sent()).isEqualTo(4);
  }

  @Test
  void what_the_branch_writes_waits_for_nobody() throws Exception {
    put(MailTemplate.REPLY, 5);
    put(MailTemplate.ENQUIRY_WAITS, 5);
    put(MailTemplate.ACCOUNT_LINK, 5);
    pump("ann@example.org");
    assertThat(sent()).isEqualTo(15);
  }

  private void put(MailTemplate template, int times) throws Exception {
    PostRoom room = new PostRoom(bench.outbox(), rows, MailRoom.settings(directory, null), clock);
    for (int i = 0; i < times; i++) {
      transactions.inNew(
          () -> {
            room.put(UUID.randomUUID(), template, Recipient.member("EQ-0123-45CW"));
            return null;
          });
    }
  }

  private void pump(String to) throws Exception {
    address = to;
    MailSettings settings = MailRoom.settings(directory, null);
    AddressBook book =
        new AddressBook() {
          @Override
          public Optional<Entry> find(Recipient recipient) {
            return Optional.of(new Entry(address, "/enquiry/EQ-0123-45CW?key=k"));
          }
        };
    KeptWay way = new KeptWay(settings);
    bench.pump().pump(new MailDelivery(rows, new LetterWriter(book, settings), pace, way));
  }

  private long sent() {
    return rows.latest(100).stream().filter(mail -> mail.state() == MailState.KEPT).count();
  }
}
