package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.APPROVER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.JOB;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back to whoever paid it. */
class RefundIT extends ReconcileStory {
  private static final String PAYER = "089999 66374958";

  /** Somebody who may do both, and still not alone. */
  private static final Caller BOTH =
      Caller.staff(new UUID(0, 9), Set.of(Permission.RECONCILE, Permission.APPROVE));

  private final UUID refund = UUID.randomUUID();
  private UUID line;

  @BeforeEach
  void money_that_is_not_ours() throws SQLException {
    line = at.booked(1_000, "NOT OURS");
    at.tell(line, PAYER);
  }

  @Test
  void what_was_approved_by_another_is_paid_back_and_leaves_suspense() throws SQLException {
    prepare(600);
    approve();
    UUID out = at.booked(-600, "REFUND");
    at.tell(out, PAYER);
    UUID act = UUID.randomUUID();
    at.act(TREASURER, d -> d.refunds().paid(act, refund, out, 0, TREASURER));
    assertThat(at.proof()).isEqualTo(new ReconcileProof(400, 400, 0, 0, 400, 1, 0));
    at.undo(act);
    assertThat(at.proof().suspensePence()).isEqualTo(400);
    assertThat(at.proof().openLines()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "1000, 0, true",
    "1001, 0, false",
    "600, 400, true",
    "600, 401, false"
  })
  void refunds_are_together_at_most_what_came(long one, long other, boolean taken)
      throws SQLException {
    if (other > 0) {
      prepare(one);
      refuseOrTake(other, taken);
    } else {
      refuseOrTake(one, taken);
    }
  }

  private void refuseOrTake(long pence, boolean taken) throws SQLException {
    UUID another = UUID.randomUUID();
    if (taken) {
      at.act(
          TREASURER,
          d ->
              d.refunds()
                  .prepare(new PrepareRefund(another, line, pence, "not ours", null), TREASURER));
      assertThat(at.one("select count(*) from fundraising.refund where id = '" + another + "'"))
          .isEqualTo("1");
    } else {
      refuses(
          "refund.amount",
          TREASURER,
          d ->
              d.refunds()
                  .prepare(new PrepareRefund(another, line, pence, "not ours", null), TREASURER));
    }
  }

  @Test
  void what_is_to_go_back_is_not_placed_until_that_is_withdrawn() throws SQLException {
    prepare(600);
    PlaceLine all = new PlaceLine(UUID.randomUUID(), line, 1, List.of(donation(STRIKE, 401)));
    refuses("line.shares.too-much", TREASURER, d -> d.desk().place(all, TREASURER));
    at.act(TREASURER, d -> d.refunds().withdraw(refund, TREASURER));
    at.act(TREASURER, d -> d.desk().place(all, TREASURER));
    refuses("refund.decided", TREASURER, d -> d.refunds().withdraw(refund, TREASURER));
    refuses("refund.decided", APPROVER, d -> d.refunds().approve(refund, null, APPROVER));
  }

  @Test
  void nobody_approves_what_they_prepared_and_no_job_does() throws SQLException {
    at.act(
        BOTH,
        d -> d.refunds().prepare(new PrepareRefund(refund, line, 600, "not ours", null), BOTH));
    refuses("refund.own", BOTH, d -> d.refunds().approve(refund, null, BOTH));
    refuses("not-allowed", JOB, d -> d.refunds().approve(refund, null, JOB));
    refuses("not-allowed", TREASURER, d -> d.refunds().approve(refund, null, TREASURER));
    approve();
    refuses("refund.decided", APPROVER, d -> d.refunds().approve(refund, null, APPROVER));
  }

  @Test
  void direct_statements_do_not_approve_what_their_caller_prepared() throws SQLException {
    at.act(
        BOTH,
        d -> d.refunds().prepare(new PrepareRefund(refund, line, 600, "not ours", null), BOTH));
    assertThatThrownBy(() -> at.direct(BOTH, approval(BOTH.label())))
        .hasMessageContaining("refund_by_two");
    assertThatThrownBy(() -> at.direct(BOTH, approval(APPROVER.label())))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> at.direct(TREASURER, approval(TREASURER.label())))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> at.direct(JOB, approval("reconcile-test")))
        .hasMessageContaining("row-level security");
    at.direct(APPROVER, approval(APPROVER.label()));
    assertThatThrownBy(() -> at.direct(APPROVER, approval(APPROVER.label())))
        .hasMessageContaining("refund_decided_once");
  }

  private static String approval(String by) {
    return "update fundraising.refund set approved_by = '%s', approved_at = clock_timestamp()"
        .formatted(by);
  }

  @Test
  void direct_statements_send_money_to_no_other_account_and_no_more_than_came()
      throws SQLException {
    String insert =
        "insert into fundraising.refund (id, line, amount_pence, to_account, reason, prepared_by,"
            + " prepared_at) values (gen_random_uuid(), '%s', %d, '089999 00000001', 'x',"
            + " 'reconcile-test', now())";
    at.direct(JOB, insert.formatted(line, 1_000));
    assertThat(at.one("select to_account from fundraising.refund")).isEqualTo(PAYER);
    assertThatThrownBy(() -> at.direct(JOB, insert.formatted(line, 1)))
        .hasMessageContaining("refund_within_receipt");
    UUID out = at.booked(-5, "OUT");
    assertThatThrownBy(() -> at.direct(JOB, insert.formatted(out, 1)))
        .hasMessageContaining("refund_to_the_payer");
    assertThatThrownBy(() -> at.direct(JOB, "update fundraising.refund set amount_pence = 1"))
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({
    "-600, 089999 66374958, true, ''",
    "-600, '', true, ''",
    "-600, 089999 00000001, true, lines.apart",
    "-599, 089999 66374958, true, lines.apart",
    "600, 089999 66374958, true, lines.apart",
    "-600, 089999 66374958, false, refund.unapproved"
  })
  void a_refund_is_paid_in_full_to_the_account_it_came_from_once_approved(
      long pence, String account, boolean approved, String refused) throws SQLException {
    prepare(600);
    if (approved) {
      approve();
    }
    UUID out = at.booked(pence, "REFUND");
    if (!account.isEmpty()) {
      at.tell(out, account);
    }
    UUID act = UUID.randomUUID();
    if (refused.isEmpty()) {
      at.act(TREASURER, d -> d.refunds().paid(act, refund, out, 0, TREASURER));
      assertThat(at.proof().suspensePence()).isEqualTo(400);
    } else {
      refuses(refused, TREASURER, d -> d.refunds().paid(act, refund, out, 0, TREASURER));
    }
  }

  @Test
  void a_refund_is_paid_once() throws SQLException {
    prepare(500);
    approve();
    UUID out = at.booked(-500, "REFUND");
    UUID again = at.booked(-500, "REFUND");
    at.act(TREASURER, d -> d.refunds().paid(UUID.randomUUID(), refund, out, 0, TREASURER));
    refuses(
        "refund.decided",
        TREASURER,
        d -> d.refunds().paid(UUID.randomUUID(), refund, again, 0, TREASURER));
  }

  @Test
  void money_out_is_not_paid_back() throws SQLException {
    UUID out = at.booked(-5, "OUT");
    at.tell(out, PAYER);
    PrepareRefund command = new PrepareRefund(refund, out, 5, "not ours", null);
    refuses("refund.money-out", TREASURER, d -> d.refunds().prepare(command, TREASURER));
  }

  private void prepare(long pence) {
    at.act(
        TREASURER,
        d ->
            d.refunds()
                .prepare(new PrepareRefund(refund, line, pence, "not ours", null), TREASURER));
  }

  private void approve() {
    at.act(APPROVER, d -> d.refunds().approve(refund, null, APPROVER));
  }
}
