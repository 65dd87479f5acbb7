package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ACCOUNT;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.ASKED;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_ACCOUNT;
import static org.branchwork.fundraising.payouts.PayoutFixture.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountAsked;
import org.branchwork.fundraising.api.PayoutEvent.PayeeEmailSet;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.PayeeMail;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a change of bank details is told, and who answers for one that nobody could be told of. */
class PayeeNoticeIT {
  private static PayoutFixture payouts;

  private final UUID change = UUID.randomUUID();

  @BeforeAll
  static void start() {
    payouts = new PayoutFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    payouts.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    payouts.begin();
  }

  @Test
  void a_change_is_told_at_the_address_that_was_held_before_it_was_asked_for() {
    set(UUID.randomUUID(), "old@example.org");
    ask();
    set(UUID.randomUUID(), "new@example.org");
    assertThat(payouts.events.fired)
        .filteredOn(PayeeAccountAsked.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            PayeeAccountAsked.class, asked -> assertThat(asked.change()).isEqualTo(change));
    PayeeMail mail = accountMail().orElseThrow();
    assertThat(mail.email()).isEqualTo("old@example.org");
    PayeeMail.NewAccount account = Objects.requireNonNull(mail.account());
    assertThat(account.lastDigits()).isEqualTo("7491");
    assertThat(account.earliest()).isEqualTo(mail.at().plus(Duration.ofHours(72)));
    assertThat(payee().open()).hasValueSatisfying(open -> assertThat(open.told()).isTrue());
    payouts.act(
        APPROVER, desks -> desks.payees().approveAccount(change, Optional.empty(), APPROVER));
  }

  @Test
  void a_change_that_nobody_can_be_told_of_is_approved_by_whoever_says_how_the_member_was_asked()
      throws SQLException {
    ask();
    set(UUID.randomUUID(), "afterwards@example.org");
    assertThat(accountMail()).isEmpty();
    assertThat(payee().open()).hasValueSatisfying(open -> assertThat(open.told()).isFalse());
    refused(
        "payee.change.asked-how",
        APPROVER,
        desks -> desks.payees().approveAccount(change, Optional.empty(), APPROVER));
    assertThatThrownBy(
            () ->
                payouts.direct(
                    APPROVER,
                    "update fundraising.payee_account set decision = 'APPROVED',"
                        + " decided_at = now(), decided_by = '%s' where usable_from is null"
                            .formatted(APPROVER.label())))
        .hasMessageContaining("payee_account_asked_how");
    payouts.act(APPROVER, desks -> desks.payees().approveAccount(change, ASKED, APPROVER));
    assertThat(
            payouts.one(
                "select asked_how from fundraising.payee_account where decision = 'APPROVED'"))
        .isEqualTo("TELEPHONE");
  }

  @Test
  void a_change_of_the_address_is_told_at_the_one_before_and_the_first_at_none() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    set(first, "old@example.org");
    set(UUID.randomUUID(), " OLD@example.org ");
    set(second, "new@example.org");
    set(second, "other@example.org");
    assertThat(payouts.events.fired)
        .extracting(event -> ((PayeeEmailSet) event).address())
        .containsExactly(first, second);
    assertThat(payee().email()).contains("new@example.org");
    assertThat(emailMail(first)).isEmpty();
    PayeeMail mail = emailMail(second).orElseThrow();
    assertThat(mail.email()).isEqualTo("old@example.org");
    assertThat(mail.account()).isNull();
  }

  @Test
  void a_payee_is_added_with_an_address_and_the_first_bank_details_are_told_to_nobody() {
    UUID payee = UUID.randomUUID();
    AddPayee command =
        new AddPayee(payee, "1009", ACCOUNT, Optional.empty(), Optional.of("dan@example.org"));
    payouts.act(TREASURER, desks -> desks.payees().add(command, TREASURER));
    PayeeView added =
        payouts.ask(TREASURER, desks -> desks.search().payee(payee, TREASURER)).orElseThrow();
    assertThat(added.email()).contains("dan@example.org");
    assertThat(added.open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no-address", "two@at@example.org", "a b@example.org", "@example.org"})
  void an_address_is_one_that_can_be_written_to(String email) {
    refused(
        "payee.address.malformed",
        TREASURER,
        desks -> desks.payees().setEmail(UUID.randomUUID(), ANN, email, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({"242, ", "243, payee.address.malformed"})
  void an_address_has_at_most_254_characters(int before, String key) {
    String email = "a".repeat(before) + "@example.org";
    if (key == null) {
      set(UUID.randomUUID(), email);
      assertThat(payee().email()).contains(email);
    } else {
      refused(
          key,
          TREASURER,
          desks -> desks.payees().setEmail(UUID.randomUUID(), ANN, email, TREASURER));
    }
  }

  @Test
  void whoever_keeps_the_books_sets_it_whoever_approves_sees_it_and_jobs_send_it() {
    set(UUID.randomUUID(), "old@example.org");
    ask();
    refused(
        "not-allowed",
        APPROVER,
        desks -> desks.payees().setEmail(UUID.randomUUID(), ANN, "x@example.org", APPROVER));
    refused("payee.unknown", TREASURER, desks -> unknown(desks.payees()));
    assertThat(seen(APPROVER).email()).contains("old@example.org");
    assertThat(seen(AUDITOR).email()).isEmpty();
    assertThat(seen(AUDITOR).open())
        .as("that the member was told is no secret")
        .hasValueSatisfying(open -> assertThat(open.told()).isTrue());
    for (Caller caller : new Caller[] {TREASURER, APPROVER, AUDITOR, STRANGER}) {
      refused("not-allowed", caller, desks -> desks.search().accountMail(change, caller));
      refused("not-allowed", caller, desks -> desks.search().emailMail(change, caller));
    }
  }

  @Test
  void whom_it_is_told_is_the_databases_to_say() throws SQLException {
    set(UUID.randomUUID(), "old@example.org");
    ask();
    for (String statement :
        new String[] {
          "update fundraising.payee_address set email = 'other@example.org'",
          "delete from fundraising.payee_address",
          "update fundraising.payee_account set told = null",
          "insert into fundraising.payee_address (public_id, payee_id, email, told, set_by, set_at)"
              + " select gen_random_uuid(), id, 'x@example.org', null, 'x', now()"
              + " from fundraising.payee",
        }) {
      assertThatThrownBy(() -> payouts.direct(TREASURER, statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> payouts.direct(TREASURER, inserted("null", TREASURER)))
        .hasMessageContaining("payee_address_missing");
    assertThatThrownBy(() -> payouts.direct(TREASURER, inserted("'x@example.org'", APPROVER)))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> payouts.direct(APPROVER, inserted("'x@example.org'", APPROVER)))
        .hasMessageContaining("row-level security");
  }

  private static String inserted(String email, Caller by) {
    return "insert into fundraising.payee_address (public_id, payee_id, email, set_by, set_at)"
        + " select gen_random_uuid(), id, %s, '%s', now() from fundraising.payee"
            .formatted(email, by.label());
  }

  private static void unknown(PayeeBook payees) {
    payees.setEmail(UUID.randomUUID(), UUID.randomUUID(), "x@example.org", TREASURER);
  }

  private void ask() {
    payouts.act(
        TREASURER, desks -> desks.payees().changeAccount(change, ANN, OTHER_ACCOUNT, TREASURER));
  }

  private static void set(UUID address, String email) {
    payouts.act(TREASURER, desks -> desks.payees().setEmail(address, ANN, email, TREASURER));
  }

  private Optional<PayeeMail> accountMail() {
    return payouts.ask(JOB, desks -> desks.search().accountMail(change, JOB));
  }

  private static Optional<PayeeMail> emailMail(UUID address) {
    return payouts.ask(JOB, desks -> desks.search().emailMail(address, JOB));
  }

  private static PayeeView payee() {
    assertThat(seen(TREASURER, BEN).email()).isEmpty();
    return seen(TREASURER);
  }

  private static PayeeView seen(Caller caller) {
    return seen(caller, ANN);
  }

  private static PayeeView seen(Caller caller, UUID payee) {
    return payouts.ask(caller, desks -> desks.search().payee(payee, caller).orElseThrow());
  }

  private static void refused(String key, Caller caller, Consumer<PayoutFixture.Desks> work) {
    assertThatThrownBy(() -> payouts.act(caller, work))
        .isInstanceOf(FundraisingRuleBroken.class)
        .hasMessage(key);
  }
}
