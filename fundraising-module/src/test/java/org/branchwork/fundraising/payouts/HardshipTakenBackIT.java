package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.HardshipGranted;
import org.branchwork.fundraising.api.PayoutEvent.HardshipTakenBack;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants that were entered by mistake. */
class HardshipTakenBackIT {
  private static PayoutFixture payouts;

  private final UUID grant = UUID.randomUUID();

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
    give(grant);
  }

  @Test
  void a_grant_that_was_taken_back_waits_for_no_run_and_is_told_once() throws SQLException {
    takeBack(grant, TREASURER);
    takeBack(grant, TREASURER);
    assertThat(waiting()).isEmpty();
    refused("hardship.unknown", () -> prepare(grant));
    give(grant);
    assertThat(waiting()).isEmpty();
    assertThat(payouts.events.fired)
        .extracting(Object::getClass)
        .containsExactly(HardshipGranted.class, HardshipTakenBack.class);
    assertThat(
            payouts.one(
                "select count(*) || ' ' || max(taken_by) from fundraising.hardship_taken_back"))
        .isEqualTo("1 " + TREASURER.label());
  }

  @Test
  void a_grant_that_a_run_pays_is_not_taken_back_until_the_run_is_rejected() {
    UUID run = prepare(grant);
    refused("hardship.in-run", () -> takeBack(grant, TREASURER));
    payouts.act(TREASURER, desks -> desks.payouts().reject(run, TREASURER));
    takeBack(grant, TREASURER);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_grant_that_a_claim_brought_is_not_taken_back() throws SQLException {
    assertThat(waiting()).extracting(HardshipGrantView::claimed).containsExactly(false);
    payouts.superuser(
        "insert into fundraising.claim (id, reference, form_key, kind, asked_pence, state,"
            + " claimed_at, payee_id, decided_by, decided_at) select '"
            + grant
            + "', 'ABCDEFGH', 'a-key-of-a-form-of-it', 'HARDSHIP', 15000, 'ACCEPTED', now(), g.payee_id,"
            + " 'x', now() from fundraising.hardship_grant g");
    assertThat(waiting()).extracting(HardshipGrantView::claimed).containsExactly(true);
    refused("hardship.claimed", () -> takeBack(grant, TREASURER));
  }

  @Test
  void there_is_something_to_take_back_and_who_reads_the_books_alone_does_not() {
    refused("hardship.gone", () -> takeBack(UUID.randomUUID(), TREASURER));
    for (Caller caller : List.of(AUDITOR, APPROVER)) {
      refused("not-allowed", () -> takeBack(grant, caller));
      assertThatThrownBy(() -> payouts.direct(caller, taking(caller)))
          .hasMessageContaining("row-level security");
    }
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void nobody_signs_with_anothers_name() {
    assertThatThrownBy(() -> payouts.direct(TREASURER, taking(AUDITOR)))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.hardship_taken_back set taken_by = 'x'",
        "delete from fundraising.hardship_taken_back"
      })
  void what_was_taken_back_stays_so(String statement) {
    takeBack(grant, TREASURER);
    assertThatThrownBy(() -> payouts.direct(TREASURER, statement))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> payouts.database.asSuperuser(statement))
        .hasMessageContaining("payout_append_only");
  }

  @Test
  void a_grant_is_paid_or_taken_back_and_never_both() throws Exception {
    for (int round = 0; round < 20; round++) {
      UUID raced = UUID.randomUUID();
      give(raced);
      List<String> refused =
          AtOnce.refusals(() -> prepare(raced), () -> takeBack(raced, TREASURER));
      assertThat(refused)
          .as("round " + round)
          .hasSize(1)
          .isSubsetOf("hardship.unknown", "hardship.in-run");
    }
  }

  private static String taking(Caller by) {
    return "insert into fundraising.hardship_taken_back select id, '"
        + by.label()
        + "', now() from fundraising.hardship_grant";
  }

  private static void give(UUID grant) {
    GrantHardship command =
        new GrantHardship(grant, FUND, ANN, 15_000, ReasonClass.FOOD, null, Optional.empty());
    payouts.act(TREASURER, desks -> desks.hardship().grant(command, TREASURER));
  }

  private static void takeBack(UUID grant, Caller caller) {
    payouts.act(caller, desks -> desks.hardship().takeBack(grant, caller));
  }

  private static UUID prepare(UUID grant) {
    UUID run = UUID.randomUUID();
    payouts.act(
        TREASURER,
        desks ->
            desks
                .payouts()
                .prepare(
                    new PreparePayout(run, FUND, TODAY, List.of(), List.of(grant)), TREASURER));
    return run;
  }

  private static List<HardshipGrantView> waiting() {
    return payouts.ask(TREASURER, desks -> desks.hardship().waiting(FUND, TREASURER));
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
