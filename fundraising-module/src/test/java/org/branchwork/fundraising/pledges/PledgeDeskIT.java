package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.APPEAL;
import static org.branchwork.fundraising.pledges.GivingFixture.AUDITOR;
import static org.branchwork.fundraising.pledges.GivingFixture.JOB;
import static org.branchwork.fundraising.pledges.GivingFixture.STRANGER;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.GivingEvent.PledgeCancelled;
import org.branchwork.fundraising.api.GivingEvent.PledgeMade;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pledges on a real PostgreSQL: made once, taken back with their key, and their drafts. */
class PledgeDeskIT {
  private static GivingFixture giving;

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    giving.begin();
  }

  @Test
  void a_form_posted_twice_is_one_pledge_and_one_event() {
    MakePledge pledge = giving.pledge(PledgeKind.PERSON, 2_000, null);
    PledgeReceipt first = giving.make(pledge, VISITOR);
    assertThat(giving.make(pledge, VISITOR)).isEqualTo(first);
    Optional<PledgeReceipt> made =
        giving.ask(VISITOR, all -> all.desk().made(pledge.formKey(), VISITOR));
    assertThat(made).contains(first);
    assertThat(giving.events.fired).hasSize(1);
    assertThat(giving.events.fired.get(0))
        .isInstanceOfSatisfying(
            PledgeMade.class,
            told -> {
              assertThat(told.appeal()).isEqualTo(APPEAL);
              assertThat(told.amountPence()).isEqualTo(2_000);
              assertThat(told.by()).isEqualTo("visitor");
            });
  }

  @Test
  void each_pledge_has_a_payment_reference_of_its_own_that_checks() {
    Set<String> references = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      references.add(giving.person(500).reference());
    }
    assertThat(references).hasSize(30).allMatch(r -> PaymentReference.parse(r).isPresent());
    assertThat(references).allMatch(reference -> reference.length() == 10);
  }

  @Test
  void a_pledge_that_does_not_exist_and_one_with_a_wrong_key_are_the_same() {
    PledgeReceipt receipt = giving.person(500);
    String unknown = PaymentReference.of("000000").shown();
    for (String reference : List.of(unknown, "SF12345678", "x", receipt.reference())) {
      assertThatThrownBy(() -> giving.cancel(new PledgeReceipt(reference, "wrong")))
          .isInstanceOf(PledgeNotFound.class);
    }
    assertThat(giving.state(receipt)).isEqualTo(PledgeState.OPEN);
  }

  @Test
  void its_key_takes_a_pledge_back_once_and_only_one_pledge() {
    PledgeReceipt receipt = giving.person(500);
    PledgeReceipt other = giving.person(600);
    giving.events.fired.clear();
    giving.cancel(receipt);
    giving.cancel(receipt);
    assertThat(giving.state(receipt)).isEqualTo(PledgeState.CANCELLED);
    assertThat(giving.state(other)).isEqualTo(PledgeState.OPEN);
    assertThat(giving.events.fired).hasOnlyElementsOfType(PledgeCancelled.class).hasSize(1);
  }

  @Test
  void a_key_made_before_the_generation_was_raised_opens_nothing() throws SQLException {
    PledgeReceipt receipt = giving.person(500);
    assertThat(opens(receipt)).isTrue();
    giving.one(
        "with raised as (update fundraising.pledge set key_generation = 2 returning 1)"
            + " select count(*) from raised");
    assertThat(opens(receipt)).isFalse();
  }

  @Test
  void the_treasurer_takes_a_pledge_and_takes_it_back_in_somebody_elses_name() throws SQLException {
    PledgeReceipt receipt =
        giving.make(giving.pledge(PledgeKind.BRANCH, 15_000, TODAY.minusDays(3)), TREASURER);
    assertThat(giving.one("select taken_by from fundraising.pledge")).isEqualTo(TREASURER.label());
    PledgeRow row = giving.list(TREASURER).rows().get(0);
    assertThat(row.meetingOn()).isEqualTo(TODAY.minusDays(3));
    assertThat(row.minuteNumber()).isEqualTo("7b");
    cancelForDonor(receipt, TREASURER);
    assertThat(giving.state(receipt)).isEqualTo(PledgeState.CANCELLED);
  }

  @Test
  void nobody_else_of_the_staff_takes_pledges_or_reads_them() {
    MakePledge pledge = giving.pledge(PledgeKind.PERSON, 500, null);
    for (Caller caller : List.of(AUDITOR, STRANGER)) {
      assertThatThrownBy(() -> giving.make(pledge, caller)).hasMessage("not-allowed");
    }
    PledgeReceipt receipt = giving.person(500);
    assertThatThrownBy(() -> cancelForDonor(receipt, VISITOR)).hasMessage("not-allowed");
    for (Caller caller : List.of(VISITOR, STRANGER)) {
      assertThatThrownBy(() -> giving.list(caller)).hasMessage("not-allowed");
    }
  }

  @Test
  void a_draft_belongs_to_its_form_and_goes_when_the_pledge_is_made() {
    MakePledge pledge = giving.pledge(PledgeKind.PERSON, 500, null);
    byte[] words = "sealed".getBytes(StandardCharsets.UTF_8);
    Instant until = Instant.parse("2026-11-29T12:00:00Z");
    giving.act(VISITOR, all -> all.desk().keepDraft(pledge.formKey(), words, until, VISITOR));
    assertThat(draft(pledge.formKey())).contains(words);
    assertThat(draft("another-form-key-1")).isEmpty();
    giving.make(pledge, VISITOR);
    assertThat(draft(pledge.formKey())).isEmpty();
  }

  @Test
  void drafts_whose_time_is_over_are_thrown_away() {
    byte[] words = "sealed".getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.parse("2026-11-28T12:00:00Z");
    giving.act(VISITOR, all -> all.desk().keepDraft("over-form-key-001", words, now, VISITOR));
    giving.act(
        VISITOR,
        all -> all.desk().keepDraft("good-form-key-001", words, now.plusSeconds(1), VISITOR));
    assertThat(draft("over-form-key-001")).isEmpty();
    int swept = giving.ask(JOB, all -> all.desk().sweepExpired(JOB));
    assertThat(swept).isEqualTo(1);
    assertThat(draft("good-form-key-001")).contains(words);
  }

  private static Optional<byte[]> draft(String formKey) {
    return giving.ask(VISITOR, all -> all.desk().draft(formKey, VISITOR));
  }

  private static void cancelForDonor(PledgeReceipt receipt, Caller caller) {
    giving.act(caller, all -> all.desk().cancelForDonor(receipt.reference(), caller));
  }

  private static boolean opens(PledgeReceipt receipt) {
    return giving.ask(
        VISITOR, all -> all.search().opens(receipt.reference(), receipt.key(), VISITOR));
  }
}
