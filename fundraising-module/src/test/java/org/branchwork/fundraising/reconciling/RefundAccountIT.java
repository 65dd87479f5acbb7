package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.APPROVER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.PayerAccount;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.RefundView;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back where the statement does not tell from which account it came. */
class RefundAccountIT extends ReconcileStory {
  private static final PayerAccount READ = new PayerAccount("08-99-99", "66374123");

  private final UUID refund = UUID.randomUUID();
  private UUID line;

  @BeforeEach
  void money_of_an_account_that_the_statement_does_not_tell() throws SQLException {
    line = at.booked(1_000, "NOT OURS");
  }

  @Test
  void a_refund_without_a_told_account_is_asked_with_one_that_could_exist() throws SQLException {
    refuses("refund.account.missing", TREASURER, d -> prepare(d, null));
    PayerAccount wrong = new PayerAccount("089999", "66374959");
    refuses("account.impossible", TREASURER, d -> prepare(d, wrong));
    PayerAccount own = new PayerAccount("089999", "66374958");
    refuses("refund.account.own", TREASURER, d -> prepare(d, own));
    at.act(TREASURER, d -> prepare(d, READ));
    assertThat(at.one("select to_account || ' ' || told from fundraising.refund"))
        .isEqualTo("089999 66374123 false");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', account.sort-code.malformed account.number.malformed",
    "08999, 66374958, account.sort-code.malformed",
    "089999, 66375, account.number.malformed",
    "089999, 663749581, account.number.malformed"
  })
  void an_account_that_is_none_is_refused_by_its_fields(String sort, String number, String keys) {
    assertThatThrownBy(() -> new PayerAccount(sort, number))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.keys()).containsExactly(keys.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "08-99-99, 66374123, ''",
    "089999, 6637 4123, ''",
    "089999, 66374958, refund.account.differs",
    "089998, 66374123, refund.account.differs"
  })
  void who_approves_types_the_same_account_again(String sort, String number, String refused)
      throws SQLException {
    at.act(TREASURER, d -> prepare(d, READ));
    PayerAccount again = new PayerAccount(sort, number);
    if (refused.isEmpty()) {
      at.act(APPROVER, d -> d.refunds().approve(refund, again, APPROVER));
      assertThat(view().toAccount()).isEqualTo("089999 66374123");
    } else {
      refuses(refused, APPROVER, d -> d.refunds().approve(refund, again, APPROVER));
      assertThat(view().approvedBy()).isNull();
    }
  }

  @Test
  void who_approves_types_it_without_having_seen_it() throws SQLException {
    at.act(TREASURER, d -> prepare(d, READ));
    assertThat(view().told()).isFalse();
    assertThat(view().toAccount()).isNull();
    refuses("refund.account.missing", APPROVER, d -> d.refunds().approve(refund, null, APPROVER));
  }

  @Test
  void where_the_statement_tells_the_account_what_is_typed_changes_nothing() throws SQLException {
    at.tell(line, "200000 55779911");
    at.act(TREASURER, d -> prepare(d, READ));
    assertThat(view().told()).isTrue();
    assertThat(view().toAccount()).isEqualTo("200000 55779911");
    at.act(APPROVER, d -> d.refunds().approve(refund, null, APPROVER));
    assertThat(at.one("select confirmed_account is null from fundraising.refund")).isEqualTo("t");
  }

  @Test
  void direct_statements_do_not_approve_an_account_that_one_alone_typed() throws SQLException {
    at.act(TREASURER, d -> prepare(d, READ));
    String approval =
        "update fundraising.refund set approved_by = '%s', approved_at = now()"
            .formatted(APPROVER.label());
    assertThatThrownBy(() -> at.direct(APPROVER, approval))
        .hasMessageContaining("refund_account_by_two");
    assertThatThrownBy(
            () -> at.direct(APPROVER, approval + ", confirmed_account = '089999 66374958'"))
        .hasMessageContaining("refund_account_by_two");
    assertThatThrownBy(
            () ->
                at.direct(
                    TREASURER, "update fundraising.refund set confirmed_account = to_account"))
        .hasMessageContaining("refund_decided_once");
    assertThatThrownBy(() -> at.direct(APPROVER, "update fundraising.refund set told = true"))
        .hasMessageContaining("permission denied");
    at.direct(APPROVER, approval + ", confirmed_account = to_account");
    assertThatThrownBy(
            () -> at.direct(APPROVER, "update fundraising.refund set confirmed_account = null"))
        .hasMessageContaining("refund_decided_once");
  }

  @ParameterizedTest
  @CsvSource({
    "null, refund_to_the_payer",
    "'089999 66374958', refund_to_the_payer",
    "'08-99-99 66374958', refund_account",
    "'089999 6637495', refund_account"
  })
  void direct_statements_ask_for_no_refund_without_an_account(String account, String rule) {
    String quoted = account.equals("null") ? account : "'" + account + "'";
    String insert =
        "insert into fundraising.refund (id, line, amount_pence, to_account, reason, prepared_by,"
            + " prepared_at) values (gen_random_uuid(), '%s', 1, %s, 'x', '%s', now())";
    assertThatThrownBy(
            () -> at.direct(TREASURER, insert.formatted(line, quoted, TREASURER.label())))
        .hasMessageContaining(rule);
  }

  @Test
  void no_event_tells_an_account() {
    RecordedEvents heard = at.events;
    heard.fired.clear();
    at.act(TREASURER, d -> prepare(d, READ));
    at.act(APPROVER, d -> d.refunds().approve(refund, READ, APPROVER));
    assertThat(heard.fired).isNotEmpty();
    assertThat(heard.fired.toString()).doesNotContain("66374123");
  }

  private void prepare(Desks desks, PayerAccount account) {
    desks.refunds().prepare(new PrepareRefund(refund, line, 600, "not ours", account), TREASURER);
  }

  private RefundView view() {
    List<RefundView> waiting = at.ask(TREASURER, d -> d.refundSearch().waiting(TREASURER));
    return waiting.get(0);
  }
}
