package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.LedgerEvent.LedgerProofFailed;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proofs that are kept: one a night, and whenever somebody asks for one. */
class KeptProofIT extends LedgerStory {

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T01:59:59Z, 2026-11-27T02:00:00Z",
    "2026-11-28T02:00:00Z, 2026-11-28T02:00:00Z",
    "2026-11-28T23:59:59Z, 2026-11-28T02:00:00Z",
    "2026-07-01T00:59:59Z, 2026-06-30T01:00:00Z",
    "2026-07-01T01:00:00Z, 2026-07-01T01:00:00Z",
    "2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
    "2026-10-25T01:59:59Z, 2026-10-24T01:00:00Z",
    "2026-10-25T02:00:00Z, 2026-10-25T02:00:00Z"
  })
  void a_proof_is_due_at_two_at_night_in_london(Instant now, Instant due) {
    assertThat(LedgerProofs.due(now)).isEqualTo(due);
  }

  @Test
  void the_books_are_proved_once_a_night() {
    assertThat(nightly("2026-11-28T12:00:00Z")).isPresent();
    assertThat(nightly("2026-11-28T12:00:01Z")).isEmpty();
    assertThat(nightly("2026-11-29T01:59:59Z")).isEmpty();
    assertThat(nightly("2026-11-29T02:00:00Z")).isPresent();
  }

  @Test
  void what_a_proof_found_is_kept_and_shown() {
    ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    LedgerProof proof = ledger.ask(TREASURER, books -> books.proofs().prove(TREASURER));
    assertThat(proof)
        .isEqualTo(
            new LedgerProof(
                Instant.parse("2026-11-28T12:00:00Z"), TREASURER.label(), 1, Optional.empty()));
    assertThat(latest()).contains(proof);
    assertThat(ledger.events.fired).isEmpty();
  }

  @Test
  void a_proof_that_fails_is_kept_and_told_as_an_alarm() throws SQLException {
    ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    try (Connection superuser = ledger.database.as("postgres");
        Statement run = superuser.createStatement()) {
      run.execute("set session_replication_role = replica");
      run.execute("update fundraising.ledger_posting set pence = 101 where pence = 100");
    }
    LedgerProof proof = nightly("2026-11-28T12:00:00Z").orElseThrow();
    assertThat(proof.discrepancy().map(Discrepancy::finding))
        .contains(Discrepancy.Finding.ENTRY_UNBALANCED);
    assertThat(latest()).contains(proof);
    FundraisingEvent told = ledger.events.fired.get(0);
    assertThat(told)
        .isEqualTo(
            new LedgerProofFailed(
                told.eventId(),
                told.subject(),
                JOB.label(),
                proof.provedAt(),
                "ENTRY_UNBALANCED",
                1L));
  }

  @Test
  void two_instances_prove_the_books_once() throws SQLException {
    try (Connection other = ledger.direct(JOB);
        Statement run = other.createStatement()) {
      run.execute("select pg_advisory_xact_lock(4201004)");
      assertThat(nightly("2026-11-28T12:00:00Z")).isEmpty();
      other.rollback();
    }
    assertThat(nightly("2026-11-28T12:00:00Z")).isPresent();
  }

  @Test
  void nobody_writes_down_a_proof_that_was_none() {
    assertThatThrownBy(
            () ->
                ledger.direct(
                    JOB,
                    "insert into fundraising.ledger_proof (proved_at, proved_by, entries)"
                        + " values (now(), 'ledger-test', 0)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                ledger.direct(
                    AUDITOR, "select fundraising.keep_ledger_proof('somebody-else', now())"))
        .hasMessageContaining("in the name of whoever asks");
  }

  @Test
  void a_proof_is_for_those_who_read_the_books_and_the_nightly_one_for_a_job() {
    assertThatThrownBy(() -> ledger.ask(STRANGER, books -> books.proofs().prove(STRANGER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> ledger.ask(TREASURER, books -> books.proofs().proveNightly(TREASURER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> ledger.ask(STRANGER, books -> books.search().latestProof(STRANGER)))
        .hasMessage("not-allowed");
  }

  private static Optional<LedgerProof> nightly(String now) {
    ledger.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return ledger.ask(JOB, books -> books.proofs().proveNightly(JOB));
  }

  private static Optional<LedgerProof> latest() {
    return ledger.ask(AUDITOR, books -> books.search().latestProof(AUDITOR));
  }
}
