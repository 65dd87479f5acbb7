package org.branchwork.fundraising.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.KnownPayer;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.Kind;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingDoorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 13);
  private static final PaymentReference JANES = PaymentReference.of("ABCDEF");
  private static final PaymentReference AMIRS = PaymentReference.of("ZZZZZZ");
  private static final String ACCOUNT = "08-99-99 66374958";
  private static final PledgeToMatch JANE =
      pledge(JANES, "jane", "Jane Thornley", 5_000, DAY.minusDays(10), State.STANDING);
  private static final PledgeToMatch AMIR =
      pledge(AMIRS, "amir", "Amir Kirkton", 2_000, DAY.minusDays(20), State.STANDING);
  private static final List<KnownPayer> NOBODY = List.of();

  @ParameterizedTest
  @CsvSource({
    // text,                         pence, outcome,   rung,                   pledge,     takes,
    // over, open
    "SFABCDEFHE,                     5000,  AUTOMATIC, EXACT_REFERENCE,        SFABCDEFHE, 5000, "
        + " 0,    0",
    "THANKSSF ABCD EFHE FP13/11/26,  5000,  AUTOMATIC, EXACT_REFERENCE,        SFABCDEFHE, 5000, "
        + " 0,    0",
    "SFABCDEFHE,                     4999,  SUGGESTED, REFERENCE_OTHER_AMOUNT, SFABCDEFHE, 4999, "
        + " 0,    1",
    "SFABCDEFHE,                     5001,  SUGGESTED, REFERENCE_OTHER_AMOUNT, SFABCDEFHE, 5000, "
        + " 1,    0",
    "SFABCDEFHX,                     5000,  SUGGESTED, MENDED_REFERENCE,       SFABCDEFHE, 5000, "
        + " 0,    0",
    "SFABCDEFHX,                     1000,  SUGGESTED, MENDED_REFERENCE,       SFABCDEFHE, 1000, "
        + " 0,    4000",
    "STRIKE SFABCDE,                 5000,  SUGGESTED, MENDED_REFERENCE,       SFABCDEFHE, 5000, "
        + " 0,    0",
    "STRIKE SFABCD,                  5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "ABCDEFHE,                       5000,  SUGGESTED, MENDED_REFERENCE,       SFABCDEFHE, 5000, "
        + " 0,    0",
    "5FABCDEFHE,                     5000,  SUGGESTED, MENDED_REFERENCE,       SFABCDEFHE, 5000, "
        + " 0,    0",
    "SFABCDEFXX,                     5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "SF012345CW,                     5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "J THORNLEY,                     5000,  SUGGESTED, AMOUNT_AND_NAME,        SFABCDEFHE, 5000, "
        + " 0,    0",
    "JANE THORNLEY,                  4900,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "JOHN THORNLEY,                  5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "SFABCDEFHE,                    -5000,  HINT,      HISTORY,                SFABCDEFHE, 0,    "
        + " 0,    0",
    "SFABCDEFHE,                     0,     HINT,      HISTORY,                SFABCDEFHE, 0,    "
        + " 0,    0",
    "JANE THORNLEY,                 -5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
    "RETURNED PAYMENT SFABCDEFHE,    5000,  HINT,      HISTORY,                SFABCDEFHE, 0,    "
        + " 0,    0",
    "FP REVERSAL JANE THORNLEY,      5000,  NONE,      ,                       ,           0,    "
        + " 0,    0",
  })
  void a_line_climbs_the_ladder(
      String text,
      long pence,
      Outcome outcome,
      Decision.Rung rung,
      String pledge,
      long takes,
      long over,
      long open) {
    Decision decision = ladder(JANE, AMIR).decide(line(text, pence));
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.card().rung()).isEqualTo(rung);
    assertThat(decision.pledge())
        .isEqualTo(PaymentReference.parse(pledge == null ? "" : pledge).orElse(null));
    assertThat(List.of(decision.allocatedPence(), decision.overPence(), decision.stillOpenPence()))
        .containsExactly(takes, over, open);
    assertThat(decision.card().outcome()).isEqualTo(outcome);
    assertThat(decision.card().pledge()).isEqualTo(decision.pledge());
  }

  @Test
  void nothing_is_automatic_until_the_treasurer_switches_it_on() {
    MatchingDoor ladder = new MatchingDoor(List.of(JANE), NOBODY, false);
    assertThat(ladder.decide(line("SFABCDEFHE", 5_000)).outcome()).isEqualTo(Outcome.SUGGESTED);
  }

  @ParameterizedTest
  @CsvSource({
    "STANDING, AUTOMATIC, ''",
    "LATE, AUTOMATIC, pledge.late",
    "CANCELLED, SUGGESTED, pledge.cancelled"
  })
  void late_and_cancelled_pledges_match_but_a_cancelled_one_never_by_itself(
      State state, Outcome outcome, String against) {
    PledgeToMatch pledge = pledge(JANES, "jane", "Jane Thornley", 5_000, DAY, state);
    Decision decision = ladder(pledge).decide(line("JANE THORNLEY SFABCDEFHE", 5_000));
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(String.join(" ", keys(decision.card().factsAgainst()))).isEqualTo(against);
  }

  @Test
  void two_references_in_one_line_are_never_automatic_and_equal_ones_suggest_none() {
    PledgeToMatch same = pledge(AMIRS, "amir", "Amir Kirkton", 5_000, DAY, State.STANDING);
    LineToMatch line = line("SFABCDEFHE SFZZZZZZQW", 5_000);
    Decision unlike = ladder(JANE, AMIR).decide(line);
    assertThat(unlike.outcome()).isEqualTo(Outcome.SUGGESTED);
    assertThat(unlike.pledge()).isEqualTo(JANES);
    Decision tie = ladder(JANE, same).decide(line);
    assertThat(tie.outcome()).isEqualTo(Outcome.NONE);
    assertThat(tie.pledge()).isNull();
    assertThat(keys(tie.card().factsAgainst())).containsExactly("references.several", "tie", "tie");
  }

  @Test
  void a_reference_beside_one_that_no_pledge_has_is_not_automatic() {
    Decision decision = ladder(JANE).decide(line("SFABCDEFHE SF012345CW", 5_000));
    assertThat(decision.outcome()).isEqualTo(Outcome.SUGGESTED);
    assertThat(keys(decision.card().factsAgainst())).contains("reference.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    // days before the money, outcome
    "-8, HINT",
    "-7, SUGGESTED",
    "0, SUGGESTED",
    "45, SUGGESTED",
    "46, HINT",
  })
  void an_amount_and_a_name_suggest_a_pledge_of_the_last_45_days(int days, Outcome outcome) {
    PledgeToMatch pledge =
        pledge(JANES, "jane", "Jane Thornley", 5_000, DAY.minusDays(days), State.STANDING);
    assertThat(ladder(pledge).decide(line("JANE THORNLEY", 5_000)).outcome()).isEqualTo(outcome);
  }

  @Test
  void two_donors_of_one_name_and_amount_suggest_none() {
    PledgeToMatch other =
        pledge(AMIRS, "another jane", "Jane Thornley", 5_000, DAY.minusDays(1), State.STANDING);
    Decision decision = ladder(JANE, other).decide(line("JANE THORNLEY", 5_000));
    assertThat(decision.outcome()).isEqualTo(Outcome.NONE);
    assertThat(decision.card().factsAgainst())
        .extracting(WhyCard.Fact::value)
        .containsExactly("SFABCDEFHE", "SFZZZZZZQW");
  }

  @ParameterizedTest
  @CsvSource({
    // known by account: instalments, and a tenth more
    "true,  1,     SUGGESTED",
    "true,  5000,  SUGGESTED",
    "true,  5500,  SUGGESTED",
    "true,  5501,  HINT",
    // known by name: a tenth less or more
    "false, 4499,  HINT",
    "false, 4500,  SUGGESTED",
    "false, 5500,  SUGGESTED",
    "false, 5501,  HINT",
  })
  void a_known_payer_and_a_fitting_amount_suggest_the_donors_pledge(
      boolean byAccount, long pence, Outcome outcome) {
    KnownPayer payer = new KnownPayer(byAccount ? ACCOUNT : null, "P Langwell", "jane");
    MatchingDoor ladder = new MatchingDoor(List.of(JANE, AMIR), List.of(payer), true);
    String account = byAccount ? "08999966374958" : null;
    String name = byAccount ? "SOMEBODY ELSE" : "LANGWELL P";
    Decision decision = ladder.decide(new LineToMatch(DAY, pence, "DONATION", name, "", account));
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.pledge()).isEqualTo(JANES);
    assertThat(keys(decision.card().factsFor()))
        .contains(byAccount ? "account.known" : "payer.known");
  }

  @Test
  void a_name_known_for_one_donor_suggests_none_when_another_of_that_name_pledged() {
    KnownPayer payer = new KnownPayer(null, "Jane Thornley", "jane");
    PledgeToMatch other =
        pledge(AMIRS, "another jane", "Jane Thornley", 5_000, DAY, State.STANDING);
    MatchingDoor ladder = new MatchingDoor(List.of(JANE, other), List.of(payer), true);
    LineToMatch line = new LineToMatch(DAY, 5_000, "", "JANE THORNLEY", "", null);
    assertThat(ladder.decide(line).outcome()).isEqualTo(Outcome.NONE);
  }

  @Test
  void a_payer_known_for_a_donor_without_a_pledge_is_a_hint() {
    KnownPayer payer = new KnownPayer(ACCOUNT, "P Langwell", "somebody");
    Decision decision =
        new MatchingDoor(List.of(JANE), List.of(payer), true)
            .decide(new LineToMatch(DAY, 700, "GIFT", "P LANGWELL", "", ACCOUNT));
    assertThat(decision.outcome()).isEqualTo(Outcome.HINT);
    assertThat(decision.pledge()).isNull();
    assertThat(decision.card().factsFor())
        .containsExactly(new WhyCard.Fact("payer.known", "somebody"));
  }

  @Test
  void what_was_paid_is_no_longer_open_for_the_next_line() {
    MatchingDoor ladder = ladder(JANE, AMIR);
    ladder.paid(JANES, 2_000);
    assertThat(ladder.decide(line("SFABCDEFHE", 3_000)).outcome()).isEqualTo(Outcome.AUTOMATIC);
    assertThat(ladder.decide(line("JANE THORNLEY", 3_000)).outcome()).isEqualTo(Outcome.SUGGESTED);
    assertThat(ladder.decide(line("JANE THORNLEY", 5_000)).outcome()).isEqualTo(Outcome.NONE);
    ladder.paid(JANES, 9_999);
    Decision again = ladder.decide(line("SFABCDEFHE", 3_000));
    assertThat(again.outcome()).isEqualTo(Outcome.SUGGESTED);
    assertThat(again.overPence()).isEqualTo(3_000);
    assertThat(keys(again.card().factsAgainst())).contains("pledge.paid", "amount.over");
  }

  @Test
  void the_card_says_what_is_for_and_against_and_who_came_second() {
    PledgeToMatch other =
        pledge(AMIRS, "jo", "J Thornley", 5_000, DAY.minusDays(3), State.CANCELLED);
    Decision decision = ladder(JANE, other).decide(line("JANE THORNLEY", 5_000));
    assertThat(decision.card().text())
        .isEqualTo(
            """
            rules 1
            outcome SUGGESTED
            rung AMOUNT_AND_NAME
            pledge SFABCDEFHE
            +amount.equal 5000
            +name.alike 100
            +pledged.days 10
            runner-up SFZZZZZZQW AMOUNT_AND_NAME 225
            """);
  }

  /** Whatever order a database hands pledges and payers over in. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_same_inputs_give_the_same_card_byte_for_byte(long seed) {
    InventedLines invented = InventedLines.of(seed, 500, 300);
    List<PledgeToMatch> pledges = new ArrayList<>(invented.pledges.pledges());
    List<KnownPayer> payers = new ArrayList<>(invented.pledges.payers());
    MatchingDoor first = new MatchingDoor(pledges, payers, true);
    Collections.shuffle(pledges, new Random(seed));
    Collections.shuffle(payers, new Random(seed));
    MatchingDoor again = new MatchingDoor(pledges, payers, true);
    for (InventedLines.Labelled labelled : invented.all) {
      WhyCard card = first.decide(labelled.line()).card();
      assertThat(again.decide(labelled.line()).card().text()).isEqualTo(card.text());
      assertThat(WhyCard.of(card.text())).isEqualTo(card);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void what_is_open_of_a_pledge_is_not_negative(Kind kind) {
    assertThatThrownBy(
            () -> new PledgeToMatch(JANES, "d", List.of("J"), -1, DAY, kind, State.STANDING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MatchingDoor ladder(PledgeToMatch... pledges) {
    return new MatchingDoor(List.of(pledges), NOBODY, true);
  }

  private static LineToMatch line(String text, long pence) {
    return new LineToMatch(DAY, pence, text, "", "", null);
  }

  private static List<String> keys(List<WhyCard.Fact> facts) {
    return facts.stream().map(WhyCard.Fact::key).toList();
  }

  private static PledgeToMatch pledge(
      PaymentReference reference, String donor, String name, long open, LocalDate on, State state) {
    return new PledgeToMatch(reference, donor, List.of(name), open, on, Kind.PERSON, state);
  }
}
