package org.branchwork.fundraising.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.Kind;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOfAmountTest {

  private static final long PENCE = 2_000;

  private final NamesOfAmount index = new NamesOfAmount();
  private final Named jane = named("Jane Ashton", PENCE);

  @ParameterizedTest
  @CsvSource({
    "JANE ASHTON, true",
    "MRS ASHTON JANE, true",
    "J ASHTON, true",
    "JANE A, true",
    "JANE ASHT, true",
    "JANE ASH, false",
    "JANE, false",
    "ASHTON, false",
    "JANE BAKER, false",
    "JANET ASHTONS, false"
  })
  void a_pledge_is_found_by_one_whole_word_and_the_beginning_of_another(
      String said, boolean found) {
    index.add(jane);
    assertThat(index.likeOne(PENCE, List.of(NameWords.of(said))).contains(jane)).isEqualTo(found);
  }

  @Test
  void a_name_of_one_word_is_found_by_it() {
    Named branch = named("Ashton Unison Branch", PENCE);
    index.add(branch);
    assertThat(index.likeOne(PENCE, List.of(NameWords.of("ASHTON DONATION"))))
        .containsExactly(branch);
  }

  @Test
  void another_amount_finds_nothing() {
    index.add(jane);
    assertThat(index.likeOne(PENCE + 1, List.of(NameWords.of("JANE ASHTON")))).isEmpty();
  }

  @Test
  void what_was_taken_out_is_not_found_and_others_of_that_name_still_are() {
    Named namesake = named("Jane Ashton", PENCE);
    index.add(jane);
    index.add(namesake);
    index.remove(jane);
    assertThat(index.likeOne(PENCE, List.of(NameWords.of("JANE ASHTON"))))
        .usingElementComparator((one, other) -> one == other ? 0 : 1)
        .containsExactly(namesake);
  }

  @Test
  void a_pledge_with_nothing_open_is_never_in_and_may_be_taken_out() {
    Named paid = named("Jane Ashton", 0);
    index.add(paid);
    index.remove(paid);
    assertThat(index.likeOne(0, List.of(NameWords.of("JANE ASHTON")))).isEmpty();
  }

  private static Named named(String name, long openPence) {
    PledgeToMatch pledge =
        new PledgeToMatch(
            PaymentReference.of("ABCDEF"),
            "donor",
            List.of(name),
            openPence,
            LocalDate.of(2026, 4, 1),
            Kind.PERSON,
            State.STANDING);
    return Named.of(pledge, new HashMap<>());
  }
}
