package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.PayeeMail;
import org.branchwork.fundraising.api.payouts.PayeeMail.NewAccount;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.web.platform.settings.BranchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payee is told of a change, and whom to write to or ring to stop it. */
class PayeeNoticesTest {

  private static final Instant ASKED = Instant.parse("2026-03-28T23:30:00Z");

  @Test
  void a_notice_says_the_last_digits_the_earliest_moment_in_london_and_how_to_stop_it() {
    AddressBook.Entry entry =
        notices("office@branch.example", "01632 960 147", Optional.of(mail(true)))
            .account(UUID.randomUUID())
            .orElseThrow();
    assertThat(entry.email()).isEqualTo("old@example.org");
    assertThat(entry.path()).isEqualTo("/contact");
    assertThat(entry.replyTo()).isEqualTo("office@branch.example");
    assertThat(entry.words())
        .isEqualTo(
            """
            The new account ends with: 7491
            Asked for on: Saturday 28 March 2026, 23:30
            Not used before: Wednesday 1 April 2026, 00:30
            To stop it, write to: office@branch.example
            To stop it, ring: 01632 960 147""");
  }

  @ParameterizedTest
  @CsvSource({"'', '', 0", "office@branch.example, '', 1", "'', 01632 960 147, 1"})
  void what_the_branch_does_not_say_is_left_out(String email, String telephone, int ways) {
    AddressBook.Entry entry =
        notices(email, telephone, Optional.of(mail(false))).before(UUID.randomUUID()).orElseThrow();
    assertThat(entry.replyTo()).isEqualTo(email.isEmpty() ? null : email);
    assertThat(entry.words().lines()).hasSize(1 + ways).first().asString().contains("28 March");
  }

  @Test
  void where_no_address_was_known_there_is_no_mail() {
    PayeeNotices none = notices("office@branch.example", "", Optional.empty());
    assertThat(none.account(UUID.randomUUID())).isEmpty();
    assertThat(none.before(UUID.randomUUID())).isEmpty();
  }

  private static PayeeMail mail(boolean account) {
    NewAccount asked = new NewAccount("7491", ASKED.plus(Duration.ofHours(72)));
    return new PayeeMail("old@example.org", ASKED, account ? asked : null);
  }

  /** The module's answer is given; everything else is the real thing. */
  private static PayeeNotices notices(String email, String telephone, Optional<PayeeMail> mail) {
    PayoutSearch search =
        (PayoutSearch)
            Proxy.newProxyInstance(
                PayoutSearch.class.getClassLoader(),
                new Class<?>[] {PayoutSearch.class},
                (proxy, method, values) -> mail);
    return new PayeeNotices(
        search,
        new BranchSettings() {
          @Override
          public String getEmail() {
            return email;
          }

          @Override
          public String getTelephone() {
            return telephone;
          }
        });
  }
}
