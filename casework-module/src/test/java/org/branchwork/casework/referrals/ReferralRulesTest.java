package org.branchwork.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-23,",
    "2026-11-23, 2027-11-23,",
    "2026-11-24, 2026-12-07, referral.consent-on",
    ", 2026-12-07, referral.consent-on",
    "2026-11-20, 2026-11-22, referral.answer-due",
    "2026-11-20, 2027-11-24, referral.answer-due",
    "2026-11-20,, referral.answer-due",
  })
  void consent_lies_behind_and_the_answer_ahead_by_a_year_at_most(
      LocalDate consent, LocalDate due, String broken) {
    tried(referral("Thompson Law", "law@example.org", consent, "I agree to this.", due), broken);
  }

  @ParameterizedTest
  @CsvSource({
    "Thompson Law, law@example.org, 10,",
    "' ', law@example.org, 10, referral.recipient",
    "Thompson Law, law at example, 10, referral.email",
    "Thompson Law, , 10, referral.email",
    "Thompson Law, law@example.org, 9, referral.consent-words",
    "Thompson Law, law@example.org, 2000,",
    "Thompson Law, law@example.org, 2001, referral.consent-words",
  })
  void a_referral_names_whom_it_goes_to_and_what_the_member_agreed_to(
      String recipient, String email, int letters, String broken) {
    String words = "w".repeat(letters);
    tried(referral(recipient, email, TODAY, words, TODAY.plusDays(14)), broken);
  }

  @Test
  void neither_the_kind_nor_the_way_of_consent_is_guessed() {
    NewReferral none =
        new NewReferral(null, "Law", "a@b", TODAY, ConsentWay.IN_PERSON, "I agree to it.", TODAY);
    NewReferral way =
        new NewReferral(ReferralKind.SOLICITOR, "Law", "a@b", TODAY, null, "I agree to it.", TODAY);
    tried(none, "referral.kind");
    tried(way, "referral.consent-by");
  }

  private static NewReferral referral(
      String recipient, String email, LocalDate consent, String words, LocalDate due) {
    return new NewReferral(
        ReferralKind.SOLICITOR, recipient, email, consent, ConsentWay.IN_WRITING, words, due);
  }

  private static void tried(NewReferral referral, String broken) {
    if (broken == null) {
      assertThat(ReferralRules.checked(referral, TODAY)).isEqualTo(referral);
    } else {
      assertThatThrownBy(() -> ReferralRules.checked(referral, TODAY))
          .isInstanceOfSatisfying(
              CaseworkRuleBroken.class, e -> assertThat(e.key()).isEqualTo(broken));
    }
  }
}
