package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.claims.ClaimFixture.TREASURERS_ADDRESS;
import static org.branchwork.fundraising.claims.ClaimsOfTests.DAN;
import static org.branchwork.fundraising.claims.ClaimsOfTests.whole;
import static org.branchwork.fundraising.payouts.PayoutWorld.ANN;
import static org.branchwork.fundraising.payouts.PayoutWorld.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutWorld.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutWorld.BOTH;
import static org.branchwork.fundraising.payouts.PayoutWorld.FUND;
import static org.branchwork.fundraising.payouts.PayoutWorld.JOB;
import static org.branchwork.fundraising.payouts.PayoutWorld.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutWorld.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutWorld.strikeDay;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ClaimEvent.ClaimAccepted;
import org.branchwork.fundraising.api.ClaimEvent.ClaimEvidenceOpened;
import org.branchwork.fundraising.api.ClaimEvent.ClaimOpened;
import org.branchwork.fundraising.api.ClaimEvent.ClaimRefused;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimCard;
import org.branchwork.fundraising.api.claims.ClaimNotFound;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.PayableDay;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How claims are decided, and what accepted ones become. */
class ClaimDecisionIT {
  private static final Claimant ANN_CLAIMS =
      new Claimant("10-01", "Ann Example", "ann@example.org", null);
  private static ClaimFixture claims;

  @BeforeAll
  static void start() {
    claims = new ClaimFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    claims.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    claims.begin();
  }

  @Test
  void a_claim_is_seen_beside_the_list_the_rate_and_what_was_paid() {
    claims.payouts.pay(List.of(new MemberDay(ANN, strikeDay(0), 1, 1)), List.of());
    ClaimReceipt receipt = strikePay(ANN_CLAIMS, 0, 1);
    ClaimCard card = open(receipt, TREASURER);
    assertThat(card.days())
        .extracting(ClaimCard.Day::worthPence, ClaimCard.Day::taken)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(7_000L, true),
            org.assertj.core.groups.Tuple.tuple(7_000L, false));
    ClaimCard.Told told = card.told().orElseThrow();
    assertThat(told.claimant()).isEqualTo(ANN_CLAIMS);
    assertThat(told.account().number()).isEqualTo("66374958");
    assertThat(told.known()).isPresent();
    assertThat(told.member()).hasSize(2).allMatch(asked -> asked.membership().isPresent());
  }

  @Test
  void a_share_of_a_day_is_worth_its_share_of_the_rate() {
    ClaimReceipt receipt =
        claims.make(ClaimsOfTests.strikePay(DAN, new ClaimedDay(strikeDay(0), 1, 3)));
    assertThat(open(receipt, TREASURER).days())
        .extracting(ClaimCard.Day::worthPence)
        .containsExactly(2_333L);
  }

  @Test
  void an_accepted_claim_makes_the_member_a_payee_and_its_days_payable() {
    ClaimReceipt receipt = strikePay(DAN, 0, 1);
    accept(receipt, TREASURER, 0, 1);
    List<PayableDay> days = toPay();
    assertThat(days)
        .hasSize(2)
        .allMatch(day -> day.member().equals("1009") && day.part() == day.of());
    assertThat(claims.view(receipt).state()).isEqualTo(ClaimState.ACCEPTED);
    UUID run =
        claims.payouts.pay(
            days.stream()
                .map(day -> new MemberDay(day.payee(), day.strikeDay(), day.part(), day.of()))
                .toList(),
            List.of());
    assertThat(toPay()).isEmpty();
    assertThat(claims.view(receipt).state()).isEqualTo(ClaimState.PAID);
    claims.payouts.comesBack(run);
    assertThat(claims.view(receipt).state()).isEqualTo(ClaimState.ACCEPTED);
    assertThat(toPay()).hasSize(2);
  }

  @Test
  void days_that_are_not_chosen_are_refused() {
    ClaimReceipt receipt = strikePay(DAN, 0, 1, 2);
    accept(receipt, TREASURER, 1);
    assertThat(claims.view(receipt).days())
        .extracting(ClaimView.Day::accepted)
        .containsExactly(false, true, false);
    assertThat(toPay()).extracting(PayableDay::strikeDay).containsExactly(strikeDay(1));
  }

  @Test
  void a_member_day_is_accepted_once_whatever_the_claim_and_the_run() {
    claims.payouts.pay(List.of(new MemberDay(ANN, strikeDay(0), 1, 1)), List.of());
    ClaimReceipt paid = strikePay(ANN_CLAIMS, 0);
    refused("claim.accepted.taken", () -> accept(paid, TREASURER, 0));
    ClaimReceipt first = strikePay(ANN_CLAIMS, 1);
    ClaimReceipt second = strikePay(new Claimant("1001", "Ann", null, "01632 960 001"), 1);
    accept(first, TREASURER, 1);
    assertThat(open(second, TREASURER).days()).allMatch(ClaimCard.Day::taken);
    refused("claim.accepted.taken", () -> accept(second, TREASURER, 1));
    assertThat(claims.view(second).state()).isEqualTo(ClaimState.RECEIVED);
  }

  @Test
  void some_claimed_day_is_chosen_and_none_that_was_not_claimed() {
    ClaimReceipt receipt = strikePay(DAN, 0);
    refused("claim.accepted.none", () -> accept(receipt, TREASURER));
    refused("claim.accepted.none", () -> accept(receipt, TREASURER, 0, 1));
  }

  @Test
  void other_bank_details_of_a_payee_are_asked_for_and_not_set() throws SQLException {
    ClaimReceipt receipt =
        claims.make(
            new org.branchwork.fundraising.api.claims.MakeClaim(
                "form-of-other-details",
                org.branchwork.fundraising.api.claims.ClaimKind.STRIKE_PAY,
                List.of(whole(strikeDay(0))),
                org.branchwork.fundraising.api.claims.MakeClaim.Hardship.NONE,
                ANN_CLAIMS,
                "Ann Example",
                "107999",
                "88837491"));
    accept(receipt, TREASURER, 0);
    assertThat(
            claims
                .payouts
                .database()
                .one(
                    "select count(*) || ' ' || count(usable_from) from fundraising.payee_account a"
                        + " join fundraising.payee p on p.id = a.payee_id where p.member = '1001'"))
        .isEqualTo("2 1");
  }

  @Test
  void an_accepted_hardship_claim_becomes_a_grant_with_its_reason_apart() throws SQLException {
    ClaimReceipt receipt = claims.make(ClaimsOfTests.hardship(DAN));
    refused(
        "claim.fund.missing",
        () -> accepted(new AcceptClaim(receipt.reference(), Set.of(), null, 9_000), TREASURER));
    accepted(new AcceptClaim(receipt.reference(), Set.of(), FUND, 9_000), TREASURER);
    UUID grant = claims.payouts.events().fired.get(0).subject();
    assertThat(
            claims
                .payouts
                .database()
                .one(
                    "select g.pence || ' ' || r.reason from fundraising.hardship_grant g"
                        + " join fundraising.hardship_reason r on r.grant_id = g.id"))
        .isEqualTo("9000 HEALTH");
    assertThat(claims.view(receipt).state()).isEqualTo(ClaimState.ACCEPTED);
    claims.payouts.pay(List.of(), List.of(grant));
    assertThat(claims.view(receipt).state()).isEqualTo(ClaimState.PAID);
  }

  @Test
  void a_refused_claim_tells_the_claimant_why() {
    ClaimReceipt receipt = strikePay(DAN, 0);
    refused("claim.refusal.missing", () -> refuse(receipt, " ", TREASURER));
    refused("claim.refusal.missing", () -> refuse(receipt, "x".repeat(1_001), TREASURER));
    refuse(receipt, "You were on leave that day.", TREASURER);
    ClaimView view = claims.view(receipt);
    assertThat(view.state()).isEqualTo(ClaimState.REFUSED);
    assertThat(view.refusal()).isEqualTo("You were on leave that day.");
    assertThat(view.days()).extracting(ClaimView.Day::accepted).containsExactly(false);
    assertThat(toPay()).isEmpty();
  }

  @Test
  void a_claim_is_decided_once() {
    ClaimReceipt receipt = strikePay(DAN, 0);
    refuse(receipt, "No.", TREASURER);
    refused("claim.decided", () -> accept(receipt, BOTH, 0));
    refused("claim.decided", () -> refuse(receipt, "No.", BOTH));
  }

  @Test
  void nobody_decides_his_or_her_own_claim() {
    ClaimReceipt byAddress = strikePay(new Claimant("1009", "Dan", TREASURERS_ADDRESS, null), 0);
    refused("claim.own", () -> accept(byAddress, TREASURER, 0));
    refused("claim.own", () -> refuse(byAddress, "No.", TREASURER));
    claims.payouts.link(ANN, TREASURER);
    ClaimReceipt byNumber = strikePay(ANN_CLAIMS, 1);
    refused("claim.own", () -> accept(byNumber, TREASURER, 1));
    refused("claim.own", () -> refuse(byNumber, "No.", TREASURER));
    accept(byAddress, BOTH, 0);
    accept(byNumber, BOTH, 1);
  }

  @Test
  void only_people_who_keep_the_books_decide() {
    ClaimReceipt receipt = strikePay(DAN, 0);
    for (Caller caller : List.of(JOB, APPROVER, AUDITOR, STRANGER, Caller.visitor())) {
      refused("not-allowed", () -> accept(receipt, caller, 0));
      refused("not-allowed", () -> refuse(receipt, "No.", caller));
    }
  }

  @Test
  void nobody_becomes_a_payee_whom_the_register_does_not_know() {
    ClaimReceipt receipt = strikePay(new Claimant("9999", "Nobody", "nobody@example.org", null), 0);
    assertThat(open(receipt, TREASURER).told().orElseThrow().member())
        .allMatch(asked -> asked.membership().isEmpty());
    refused("payee.member.unknown", () -> accept(receipt, TREASURER, 0));
  }

  @Test
  void who_reads_the_books_sees_sums_and_days_and_neither_claimant_nor_reason_nor_account() {
    ClaimReceipt receipt = claims.make(ClaimsOfTests.hardship(DAN));
    for (Caller reader : List.of(AUDITOR, APPROVER)) {
      ClaimCard card = open(receipt, reader);
      assertThat(card.told()).isEmpty();
      assertThat(card.row().name()).isNull();
      assertThat(card.row().askedPence()).hasValue(12_000);
    }
    assertThat(claims.payouts.events().fired).hasSize(1);
    ClaimCard.Told told = open(receipt, TREASURER).told().orElseThrow();
    assertThat(told.reason()).isEqualTo(ReasonClass.HEALTH);
    assertThat(told.words()).isEqualTo("My boiler is broken.");
    assertThat(told.files()).containsExactly(new ClaimCard.Evidence(1, "bill.txt", 3));
    refused("not-allowed", () -> open(receipt, STRANGER));
  }

  @Test
  void what_is_opened_and_decided_is_told() {
    ClaimReceipt receipt = claims.make(ClaimsOfTests.hardship(DAN));
    open(receipt, TREASURER);
    assertThat(
            claims
                .ask(TREASURER, all -> all.decisions().evidence(receipt.reference(), 1, TREASURER))
                .bytes())
        .containsExactly(1, 2, 3);
    refused(
        "not-allowed",
        () ->
            claims.act(AUDITOR, all -> all.decisions().evidence(receipt.reference(), 1, AUDITOR)));
    assertThatThrownBy(
            () ->
                claims.act(
                    TREASURER, all -> all.decisions().evidence(receipt.reference(), 2, TREASURER)))
        .isInstanceOf(ClaimNotFound.class);
    refuse(receipt, "No.", TREASURER);
    accept(strikePay(DAN, 0), TREASURER, 0);
    assertThat(claims.payouts.events().fired)
        .extracting(event -> (Object) event.getClass())
        .contains(
            ClaimOpened.class, ClaimEvidenceOpened.class, ClaimRefused.class, ClaimAccepted.class);
  }

  @Test
  void the_list_goes_on_behind_its_last_row_and_shows_what_waits() throws SQLException {
    ClaimReceipt decided = strikePay(DAN, 0);
    refuse(decided, "No.", TREASURER);
    for (int i = 0; i < 51; i++) {
      strikePay(DAN, 0);
    }
    var first = claims.ask(TREASURER, all -> all.search().newest(true, null, TREASURER));
    assertThat(first.rows()).hasSize(50).extracting(ClaimRow::name).containsOnly("Dan Example");
    var rest = claims.ask(AUDITOR, all -> all.search().newest(true, first.older(), AUDITOR));
    assertThat(rest.rows()).hasSize(1).extracting(ClaimRow::name).containsOnlyNulls();
    assertThat(rest.older()).isNull();
    var all = claims.ask(AUDITOR, each -> each.search().newest(false, first.older(), AUDITOR));
    assertThat(all.rows()).extracting(ClaimRow::reference).hasSizeBetween(1, 2);
    assertThat(claims.payouts.database().one("select count(*) from fundraising.claim"))
        .isEqualTo("52");
    refused(
        "not-allowed",
        () -> claims.act(STRANGER, each -> each.search().newest(true, null, STRANGER)));
  }

  private static ClaimReceipt strikePay(Claimant who, int... days) {
    return claims.make(
        ClaimsOfTests.strikePay(
            who,
            java.util.stream.IntStream.of(days)
                .mapToObj(day -> whole(strikeDay(day)))
                .toArray(ClaimedDay[]::new)));
  }

  private static ClaimCard open(ClaimReceipt receipt, Caller caller) {
    return claims.ask(caller, all -> all.decisions().open(receipt.reference(), caller));
  }

  private static void accept(ClaimReceipt receipt, Caller caller, int... days) {
    Set<UUID> chosen =
        java.util.stream.IntStream.of(days)
            .mapToObj(day -> strikeDay(day))
            .collect(java.util.stream.Collectors.toSet());
    accepted(new AcceptClaim(receipt.reference(), chosen, null, 0), caller);
  }

  private static void accepted(AcceptClaim command, Caller caller) {
    claims.act(caller, all -> all.decisions().accept(command, caller));
  }

  private static void refuse(ClaimReceipt receipt, String words, Caller caller) {
    claims.act(caller, all -> all.decisions().refuse(receipt.reference(), words, caller));
  }

  private static List<PayableDay> toPay() {
    return claims.ask(TREASURER, all -> all.search().toPay(FUND, TREASURER));
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(FundraisingRuleBroken.class).hasMessage(key);
  }
}
