package org.branchwork.web.platform.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.platform.mail.fetching.BranchMailbox.Tls;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes as they are set, and the sentence where they are set wrongly. */
class MailboxSettingsTest {

  @Test
  void without_a_setting_there_is_no_mailbox() {
    assertThat(settings(Map.of()).mailboxes()).isEmpty();
  }

  @Test
  void what_is_not_said_is_as_usual() {
    assertThat(settings(mailbox(1)).mailboxes())
        .containsExactly(
            new BranchMailbox(
                1, "mail.example.org", 993, Tls.TLS, "u1", "p1", "INBOX", MailPurpose.ENQUIRIES));
  }

  @Test
  void a_server_on_this_machine_is_reached_without_tls() {
    Map<String, String> given = mailbox(1);
    given.put("imap.1.host", "127.0.0.1");

    assertThat(settings(given).mailboxes().get(0).tls()).isEqualTo(Tls.NONE);
    assertThat(settings(given).mailboxes().get(0).port()).isEqualTo(143);
  }

  @Test
  void several_are_told_apart_by_their_numbers() {
    Map<String, String> given = mailbox(1);
    given.putAll(mailbox(7));
    given.put("imap.7.purpose", "bounces");

    assertThat(settings(given).mailboxes())
        .extracting(BranchMailbox::name)
        .containsExactly("u1@mail.example.org/INBOX", "u7@mail.example.org/INBOX");
    assertThat(settings(given).mailboxes().get(1).purpose()).isEqualTo(MailPurpose.BOUNCES);
  }

  @ParameterizedTest
  @CsvSource({
    "imap.1.port, imap",
    "imap.1.port, 0",
    "imap.1.port, 65536",
    "imap.1.tls, maybe",
    "imap.1.purpose, fun",
    "imap.1.user, ' '",
    "imap.1.password, ' '"
  })
  void a_malformed_value_is_told_by_its_key(String key, String value) {
    Map<String, String> given = mailbox(1);
    given.put(key, value);

    assertThatThrownBy(() -> settings(given).mailboxes()).hasMessageContaining("branchwork." + key);
  }

  @Test
  void the_same_mailbox_twice_would_be_fetched_twice() {
    Map<String, String> given = mailbox(1);
    given.putAll(mailbox(2));
    given.put("imap.2.user", "u1");

    assertThatThrownBy(() -> settings(given).mailboxes()).hasMessageContaining("set twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "many"})
  void a_size_that_cannot_be_read_is_told(String megabytes) {
    assertThatThrownBy(() -> settings(Map.of("mail.largest-megabytes", megabytes)).largestBytes())
        .hasMessageContaining("branchwork.mail.largest-megabytes");
  }

  @Test
  void forty_megabytes_are_fetched_unless_more_is_said() {
    assertThat(settings(Map.of()).largestBytes()).isEqualTo(40 * 1024 * 1024);
    assertThat(settings(Map.of("mail.largest-megabytes", "60")).largestBytes())
        .isEqualTo(60 * 1024 * 1024);
  }

  private static Map<String, String> mailbox(int number) {
    Map<String, String> given = new HashMap<>();
    given.put("imap." + number + ".host", "mail.example.org");
    given.put("imap." + number + ".user", "u" + number);
    given.put("imap." + number + ".password", "p" + number);
    return given;
  }

  private static MailboxSettings settings(Map<String, String> given) {
    return new MailboxSettings(GivenSettings.of(given));
  }
}
