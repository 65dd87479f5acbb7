package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.branchwork.fundraising.claims.ClaimsOfTests.DAN;
import static org.branchwork.fundraising.claims.ClaimsOfTests.NEED;
import static org.branchwork.fundraising.claims.ClaimsOfTests.claim;
import static org.branchwork.fundraising.claims.ClaimsOfTests.strikePay;
import static org.branchwork.fundraising.claims.ClaimsOfTests.whole;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.MakeClaim.Hardship;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRulesTest {
  private static final UUID MONDAY = new UUID(0, 1);
  private static final UUID HALF_DAY = new UUID(0, 2);
  private static final UUID MONDAY_ELSEWHERE = new UUID(0, 3);
  private static final List<ClaimableDay> LISTED =
      List.of(
          listed(MONDAY, 23, 1, 1), listed(HALF_DAY, 24, 1, 2), listed(MONDAY_ELSEWHERE, 23, 1, 1));

  private static ClaimableDay listed(UUID id, int day, int part, int of) {
    return new ClaimableDay(id, "Fund", "Pay 2026", LocalDate.of(2026, 11, day), part, of);
  }

  @Test
  void a_claim_says_what_is_claimed() {
    assertThat(broken(claim(null, List.of(), Hardship.NONE, DAN)))
        .containsExactly("claim.kind.missing");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "1, 2, true",
    "225, 450, true",
    "0, 1, false",
    "2, 1, false",
    "1, 1441, false"
  })
  void a_share_is_some_of_the_day_and_no_more_than_the_lists(int part, int of, boolean fits) {
    assertThat(broken(strikePay(DAN, new ClaimedDay(MONDAY, part, of))))
        .isEqualTo(fits ? List.of() : List.of("claim.days.share"));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, true", "1, 3, true", "2, 3, false", "1, 1, false"})
  void of_half_a_day_at_most_half_is_claimed(int part, int of, boolean fits) {
    assertThat(broken(strikePay(DAN, new ClaimedDay(HALF_DAY, part, of))))
        .isEqualTo(fits ? List.of() : List.of("claim.days.share"));
  }

  @Test
  void strike_pay_is_claimed_for_days_of_the_list_each_date_once() {
    assertThat(broken(strikePay(DAN))).containsExactly("claim.days.missing");
    assertThat(broken(strikePay(DAN, whole(new UUID(0, 9))))).containsExactly("claim.days.unknown");
    assertThat(broken(strikePay(DAN, whole(MONDAY), whole(MONDAY_ELSEWHERE))))
        .containsExactly("claim.days.twice");
    assertThat(broken(strikePay(DAN, whole(MONDAY), new ClaimedDay(HALF_DAY, 1, 2)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99, claim.asked.malformed", "100,", "1000000,", "1000001, claim.asked.malformed"})
  void hardship_is_asked_for_in_one_pound_to_ten_thousand(long pence, String key) {
    Hardship need = new Hardship(ReasonClass.FOOD, pence, "Nothing is left.", List.of());
    assertThat(broken(claim(ClaimKind.HARDSHIP, List.of(), need, DAN)))
        .isEqualTo(key == null ? List.of() : List.of(key));
  }

  @Test
  void hardship_has_a_reason_and_evidence_in_words_or_as_a_file() {
    Hardship none = new Hardship(null, 100, " \n", List.of());
    assertThat(broken(claim(ClaimKind.HARDSHIP, List.of(), none, DAN)))
        .containsExactly("claim.reason.missing", "claim.words.missing");
    Hardship file = new Hardship(ReasonClass.FOOD, 100, null, NEED.files());
    assertThat(broken(claim(ClaimKind.HARDSHIP, List.of(), file, DAN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, 1, true", "6, 1, false", "2, 10485760, true", "3, 10485760, false"})
  void at_most_five_files_of_20_MiB_in_all_are_sent(int files, int bytes, boolean fits) {
    ClaimFile file = new ClaimFile("bill.pdf", "application/pdf", new byte[bytes]);
    Hardship need = new Hardship(ReasonClass.FOOD, 100, null, Collections.nCopies(files, file));
    assertThat(broken(claim(ClaimKind.HARDSHIP, List.of(), need, DAN)))
        .isEqualTo(fits ? List.of() : List.of("claim.files.malformed"));
  }

  @Test
  void words_are_at_most_5000_characters() {
    for (int length : new int[] {5_000, 5_001}) {
      Hardship need = new Hardship(ReasonClass.FOOD, 100, "x".repeat(length), List.of());
      assertThat(broken(claim(ClaimKind.HARDSHIP, List.of(), need, DAN)))
          .isEqualTo(length == 5_000 ? List.of() : List.of("claim.words.malformed"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1009, Dan, dan@example.org, -, -",
        "1009, Dan, -, 01632 960 001, -",
        "-, Dan, dan@example.org, -, claim.member.missing",
        "--, Dan, dan@example.org, -, claim.member.missing",
        "1009, -, dan@example.org, -, claim.name.missing",
        "1009, Dan, -, -, claim.email.missing",
        "1009, Dan, dan, -, claim.email.malformed",
        "1009, Dan, -, 12345, claim.telephone.malformed"
      })
  void a_claimant_has_a_number_a_name_and_a_way_to_be_reached(
      String number, String name, String email, String telephone, String key) {
    MakeClaim typed =
        new MakeClaim(
            "form-key-of-a-test",
            ClaimKind.STRIKE_PAY,
            List.of(whole(MONDAY)),
            Hardship.NONE,
            new Claimant(number, name, email, telephone),
            "Dan",
            "089999",
            "66374958");
    assertThat(broken(typed)).isEqualTo(key == null ? List.of() : List.of(key));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Dan, 08-99-99, 66374958, PASSES, -",
        "Dan, 08-99-99, 66374958, UNKNOWN, -",
        "Dan, 08-99-99, 66374959, FAILS, claim.account-number.impossible",
        "Dan, 08-99-9, 66374958, PASSES, claim.sort-code.malformed",
        "Dan, 08-99-99, 6637, PASSES, claim.account-number.malformed",
        "-, 08-99-99, 66374958, PASSES, claim.account-name.malformed"
      })
  void the_account_could_exist(
      String name, String sortCode, String number, Result says, String key) {
    MakeClaim typed =
        new MakeClaim(
            "form-key-of-a-test",
            ClaimKind.STRIKE_PAY,
            List.of(whole(MONDAY)),
            Hardship.NONE,
            DAN,
            name,
            sortCode,
            number);
    assertThat(broken(typed, says)).isEqualTo(key == null ? List.of() : List.of(key));
  }

  private static List<String> broken(MakeClaim typed) {
    return broken(typed, Result.PASSES);
  }

  private static List<String> broken(MakeClaim typed, Result says) {
    FundraisingRuleBroken refused =
        catchThrowableOfType(
            FundraisingRuleBroken.class, () -> ClaimRules.checked(typed, LISTED, account -> says));
    return refused == null ? List.of() : refused.keys();
  }
}
