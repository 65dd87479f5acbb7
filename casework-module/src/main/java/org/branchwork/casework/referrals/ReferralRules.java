package org.branchwork.casework.referrals;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** What a referral must say before papers are made. */
final class ReferralRules {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final int SHORTEST_WORDS = 10;
  private static final int LONGEST_TEXT = 2_000;

  private ReferralRules() {}

  /** The referral, cleaned; what is missing or cannot be breaks the rule. */
  static NewReferral checked(NewReferral typed, LocalDate today) {
    requireSaid(typed.kind(), "referral.kind");
    String recipient = TextDoor.line(typed.recipient(), 120, "referral.recipient");
    String email = TextDoor.line(typed.email(), 254, "referral.email");
    require(EMAIL.matcher(email).matches(), "referral.email");
    LocalDate consentOn = TextDoor.dayOrNone(typed.consentOn(), "referral.consent-on");
    require(consentOn != null && !consentOn.isAfter(today), "referral.consent-on");
    requireSaid(typed.consentBy(), "referral.consent-by");
    String words =
        TextDoor.textOrNone(typed.consentWords(), LONGEST_TEXT, "referral.consent-words");
    require(
        words != null && words.codePointCount(0, words.length()) >= SHORTEST_WORDS,
        "referral.consent-words");
    LocalDate due = typed.answerDueOn();
    require(
        due != null && !due.isBefore(today) && !due.isAfter(today.plusYears(1)),
        "referral.answer-due");
    return new NewReferral(
        typed.kind(), recipient, email, consentOn, typed.consentBy(), words, due);
  }

  /** What was noted of an answer, or {@code null}. */
  static @Nullable String note(@Nullable String typed) {
    return TextDoor.textOrNone(typed, LONGEST_TEXT, "referral.answer-note");
  }

  private static void requireSaid(@Nullable Object said, String rule) {
    require(said != null, rule);
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new CaseworkRuleBroken(rule);
    }
  }
}
