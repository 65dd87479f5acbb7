package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.claims.ClaimFixture.VISITOR;
import static org.branchwork.fundraising.claims.ClaimsOfTests.DAN;
import static org.branchwork.fundraising.claims.ClaimsOfTests.whole;
import static org.branchwork.fundraising.payouts.PayoutWorld.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutWorld.JOB;
import static org.branchwork.fundraising.payouts.PayoutWorld.MONDAY;
import static org.branchwork.fundraising.payouts.PayoutWorld.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutWorld.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutWorld.strikeDay;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ClaimEvent.ClaimMade;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimMail;
import org.branchwork.fundraising.api.claims.ClaimNotFound;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members claim, and what they see of it. */
class ClaimDeskIT {
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
  void a_claim_is_followed_with_its_key_and_shows_the_end_of_the_account_alone() {
    ClaimReceipt receipt =
        claims.make(
            ClaimsOfTests.strikePay(
                DAN, whole(strikeDay(0)), new ClaimedDay(strikeDay(1), 225, 450)));
    ClaimView view = claims.view(receipt);
    assertThat(view.kind()).isEqualTo(ClaimKind.STRIKE_PAY);
    assertThat(view.state()).isEqualTo(ClaimState.RECEIVED);
    assertThat(view.accountEnding()).isEqualTo("4958");
    assertThat(view.days())
        .containsExactly(
            new ClaimView.Day(MONDAY, 1, 1, null),
            new ClaimView.Day(MONDAY.plusDays(1), 225, 450, null));
    assertThat(claims.payouts.events().fired).hasSize(1).first().isInstanceOf(ClaimMade.class);
  }

  @Test
  void hardship_is_shown_to_the_claimant_with_words_and_names_of_files() {
    ClaimView view = claims.view(claims.make(ClaimsOfTests.hardship(DAN)));
    assertThat(view.reason()).isEqualTo(ReasonClass.HEALTH);
    assertThat(view.askedPence()).hasValue(12_000);
    assertThat(view.words()).isEqualTo("My boiler is broken.");
    assertThat(view.files()).containsExactly("bill.txt");
    assertThat(view.days()).isEmpty();
  }

  @Test
  void twice_the_same_form_is_one_claim() throws SQLException {
    MakeClaim claim = ClaimsOfTests.hardship(DAN);
    ClaimReceipt first = claims.make(claim);
    assertThat(claims.make(claim)).isEqualTo(first);
    assertThat(
            claims.<Optional<ClaimReceipt>>ask(
                VISITOR, all -> all.desk().made(claim.formKey(), VISITOR)))
        .contains(first);
    assertThat(claims.payouts.database().one("select count(*) from fundraising.claim"))
        .isEqualTo("1");
    assertThat(claims.payouts.events().fired).hasSize(1);
  }

  @Test
  void a_wrong_key_and_no_claim_are_the_same() {
    ClaimReceipt receipt = claims.make(ClaimsOfTests.hardship(DAN));
    for (ClaimReceipt wrong :
        List.of(
            new ClaimReceipt(receipt.reference(), "wrong"),
            new ClaimReceipt("CL-0123-45CW", receipt.key()),
            new ClaimReceipt("CL-0123-45CV", receipt.key()))) {
      assertThatThrownBy(() -> claims.view(wrong))
          .isInstanceOf(ClaimNotFound.class)
          .hasMessage("no such claim");
    }
  }

  @Test
  void what_is_refused_leaves_nothing() throws SQLException {
    MakeClaim impossible =
        ClaimsOfTests.to("66374959", ClaimKind.HARDSHIP, List.of(), ClaimsOfTests.NEED, DAN);
    assertThatThrownBy(() -> claims.make(impossible))
        .isInstanceOf(FundraisingRuleBroken.class)
        .hasMessage("claim.account-number.impossible");
    assertThat(claims.payouts.database().one("select count(*) from fundraising.claim"))
        .isEqualTo("0");
  }

  @Test
  void days_of_the_lists_are_offered_to_anybody_and_none_to_come() throws SQLException {
    assertThat(claims.<List<ClaimableDay>>ask(VISITOR, all -> all.search().days(VISITOR)))
        .hasSize(6)
        .extracting(ClaimableDay::dispute)
        .containsOnly("Pay 2026");
    claims
        .payouts
        .database()
        .asSuperuser(
            "insert into fundraising.strike_day (public_id, fund_id, dispute, held_on, share_part,"
                + " share_of, noted_by, noted_at) select gen_random_uuid(), fund_id, d, h, 1, 1, 'x',"
                + " now() from (select min(fund_id) as fund_id from fundraising.strike_day) f,"
                + " (values ('today', date '2026-11-30'), ('to come', date '2026-12-01'),"
                + " ('oldest', date '2024-11-30'), ('too old', date '2024-11-29')) v (d, h)");
    assertThat(claims.<List<ClaimableDay>>ask(VISITOR, all -> all.search().days(VISITOR)))
        .hasSize(8)
        .extracting(ClaimableDay::dispute)
        .contains("today", "oldest")
        .doesNotContain("to come", "too old");
  }

  @Test
  void nobody_claims_in_anothers_name() {
    MakeClaim claim = ClaimsOfTests.hardship(DAN);
    for (Caller caller : List.of(TREASURER, AUDITOR, STRANGER, JOB)) {
      assertThatThrownBy(() -> claims.act(caller, all -> all.desk().make(claim, caller)))
          .hasMessage("not-allowed");
    }
  }

  @Test
  void a_draft_is_kept_under_its_form_until_its_time_is_over_or_it_is_sent() {
    MakeClaim claim = ClaimsOfTests.hardship(DAN);
    byte[] typed = "typed".getBytes(StandardCharsets.UTF_8);
    Instant now = org.branchwork.fundraising.payouts.PayoutWorld.clock().instant();
    keep("form-of-another-one", typed, now);
    keep(claim.formKey(), typed, now.plus(Duration.ofHours(1)));
    assertThat(draft(claim.formKey())).isEqualTo(typed);
    assertThat(draft("form-of-another-one")).isNull();
    assertThat(claims.<Integer>ask(JOB, all -> all.desk().sweepExpired(JOB))).isEqualTo(1);
    assertThatThrownBy(() -> claims.ask(VISITOR, all -> all.desk().sweepExpired(VISITOR)))
        .hasMessage("not-allowed");
    claims.make(claim);
    assertThat(draft(claim.formKey())).isNull();
  }

  private static void keep(String form, byte[] typed, Instant until) {
    claims.act(VISITOR, all -> all.desk().keepDraft(form, typed, until, VISITOR));
  }

  private static byte[] draft(String form) {
    return claims.ask(VISITOR, all -> all.desk().draft(form, VISITOR)).orElse(null);
  }

  @Test
  void a_mail_is_told_the_link_and_nothing_else() {
    ClaimReceipt receipt = claims.make(ClaimsOfTests.hardship(DAN));
    UUID id = claims.payouts.events().fired.get(0).subject();
    assertThat(claims.<Optional<ClaimMail>>ask(JOB, all -> all.search().mail(id, JOB)))
        .contains(new ClaimMail("dan@example.org", receipt.reference(), receipt.key()));
    claims.make(ClaimsOfTests.hardship(new Claimant("1009", "Dan Example", null, "01632 960 001")));
    UUID called = claims.payouts.events().fired.get(1).subject();
    assertThat(claims.<Optional<ClaimMail>>ask(JOB, all -> all.search().mail(called, JOB)))
        .isEmpty();
    assertThatThrownBy(() -> claims.ask(TREASURER, all -> all.search().mail(id, TREASURER)))
        .hasMessage("not-allowed");
  }
}
