package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.Membership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrikePayMembershipTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 13);
  private static final Caller TREASURER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.RECONCILE));

  private final StrikePayMembership search = new StrikePayMembership();

  @Test
  void a_treasurer_is_told_what_the_register_says_of_the_number_and_the_day() {
    search.register =
        (number, on, caller) ->
            Optional.of(new Membership(number + on + caller.label(), "Mina", List.of()));

    assertThat(search.onStrikeDay(" 0012345 ", DAY, TREASURER).orElseThrow().number())
        .isEqualTo("0012345" + DAY + TREASURER.label());
  }

  @ParameterizedTest
  @CsvSource({"'', membership.number.missing", "' ', membership.number.missing"})
  void a_number_is_needed(String number, String key) {
    assertThatThrownBy(() -> search.onStrikeDay(number, DAY, TREASURER)).hasMessage(key);
  }

  @Test
  void a_number_is_at_most_40_characters_and_a_day_is_needed() {
    search.register = (number, on, caller) -> Optional.empty();

    assertThat(search.onStrikeDay("9".repeat(40), DAY, TREASURER)).isEmpty();
    assertThatThrownBy(() -> search.onStrikeDay("9".repeat(41), DAY, TREASURER))
        .hasMessage("membership.number.missing");
    assertThatThrownBy(() -> search.onStrikeDay("9", null, TREASURER))
        .hasMessage("membership.day.missing");
  }

  @Test
  void who_does_not_keep_the_books_is_told_of_nobody() {
    assertThatThrownBy(() -> search.onStrikeDay("9", DAY, Caller.visitor()))
        .hasMessage("not-allowed");
  }
}
