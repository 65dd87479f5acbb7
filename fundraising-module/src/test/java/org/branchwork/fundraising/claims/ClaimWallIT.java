package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.claims.ClaimFixture.VISITOR;
import static org.branchwork.fundraising.claims.ClaimsOfTests.DAN;
import static org.branchwork.fundraising.claims.ClaimsOfTests.whole;
import static org.branchwork.fundraising.payouts.PayoutWorld.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutWorld.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutWorld.JOB;
import static org.branchwork.fundraising.payouts.PayoutWorld.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutWorld.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutWorld.strikeDay;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of claims each caller reaches with statements of the application's own role. */
class ClaimWallIT {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "job", JOB,
          "treasurer", TREASURER,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "stranger", STRANGER,
          "visitor", VISITOR);

  private static ClaimFixture claims;
  private static ClaimReceipt receipt;

  @BeforeAll
  static void start() throws SQLException {
    claims = new ClaimFixture();
    claims.begin();
    receipt = claims.make(ClaimsOfTests.hardship(DAN));
    claims.make(ClaimsOfTests.strikePay(DAN, whole(strikeDay(0))));
    ClaimReceipt refused = claims.make(ClaimsOfTests.hardship(DAN));
    claims.act(TREASURER, all -> all.decisions().refuse(refused.reference(), "No.", TREASURER));
    claims.act(
        VISITOR,
        all ->
            all.desk()
                .keepDraft(
                    "form-of-a-draft-1",
                    new byte[] {1},
                    java.time.Instant.parse("2026-12-01T00:00:00Z"),
                    VISITOR));
  }

  @AfterAll
  static void stop() throws Exception {
    claims.close();
  }

  @ParameterizedTest
  @CsvSource({
    "claim, 3, 3, 3, 3",
    "claim_day, 1, 1, 1, 1",
    "claim_claimant, 3, 3, 0, 0",
    "claim_account, 3, 3, 0, 0",
    "claim_reason, 0, 2, 0, 0",
    "claim_evidence, 0, 2, 0, 0",
    "claim_refusal, 0, 1, 0, 0",
    "claim_draft, 1, 0, 0, 0"
  })
  void reasons_and_bank_details_are_for_those_who_decide(
      String table, int job, int treasurer, int approver, int auditor) {
    Map<String, Integer> sees =
        Map.of(
            "job", job,
            "treasurer", treasurer,
            "approver", approver,
            "auditor", auditor,
            "stranger", 0,
            "visitor", 0);
    sees.forEach(
        (caller, rows) ->
            assertThat(claims.reached(Objects.requireNonNull(CALLERS.get(caller)), table))
                .as(caller)
                .isEqualTo(rows));
  }

  @Test
  void a_visitor_reaches_the_rest_of_a_claim_only_once_its_key_was_right() {
    ClaimReference reference = ClaimReference.parse(receipt.reference()).orElseThrow();
    claims.act(
        VISITOR,
        all -> {
          ClaimRows rows = all.search().claims;
          rows.tellReference(reference);
          assertThat(count(all.tables(), "claim")).isEqualTo("1");
          for (String table : List.of("claim_account", "claim_reason", "claim_evidence")) {
            assertThat(count(all.tables(), table)).isEqualTo("0");
          }
          rows.tellOpened(rows.find(reference).orElseThrow().id());
          for (String table : List.of("claim_account", "claim_reason", "claim_evidence")) {
            assertThat(count(all.tables(), table)).isEqualTo("1");
          }
          assertThat(count(all.tables(), "claim_claimant")).isEqualTo("0");
        });
  }

  private static String count(ClaimTables tables, String table) {
    return tables.texts("select count(*) from fundraising." + table).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from fundraising.claim",
        "update fundraising.claim set asked_pence = 1000",
        "update fundraising.claim_day set share_part = 1",
        "update fundraising.claim_account set account_number = '00000000'",
        "update fundraising.claim_claimant set name = 'X'",
        "delete from fundraising.claim_reason",
        "delete from fundraising.claim_evidence",
        "update fundraising.claim_refusal set words = 'X'"
      })
  void what_was_claimed_stays_as_it_was(String statement) {
    assertThatThrownBy(() -> claims.act(TREASURER, all -> all.tables().write(statement)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_decision_is_made_in_ones_own_name_and_not_changed() {
    String refuse =
        "update fundraising.claim set state = 'REFUSED', decided_by = '%s', decided_at = now()"
            + " where state = '%s'";
    assertThatThrownBy(
            () ->
                claims.act(
                    TREASURER,
                    all -> all.tables().write(refuse.formatted(APPROVER.label(), "RECEIVED"))))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                claims.act(
                    TREASURER,
                    all -> all.tables().write(refuse.formatted(TREASURER.label(), "REFUSED"))))
        .hasMessage("claim.decided");
    for (Caller caller : List.of(JOB, APPROVER, AUDITOR, STRANGER, VISITOR)) {
      assertThat(
              claims.<Integer>ask(
                  caller, all -> all.tables().write(refuse.formatted(caller.label(), "RECEIVED"))))
          .isZero();
    }
  }
}
