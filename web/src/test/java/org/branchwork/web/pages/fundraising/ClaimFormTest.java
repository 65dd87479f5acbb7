package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFormTest {
  private static final UUID DAY = new UUID(1, 2);

  @ParameterizedTest
  @CsvSource({"1/1, 1, 1", "3/4, 3, 4", "225/450, 225, 450"})
  void a_share_of_a_day_is_read(String typed, int part, int of) {
    assertThat(command(Map.of("day-" + DAY, typed)).days())
        .containsExactly(new ClaimedDay(DAY, part, of));
  }

  @ParameterizedTest
  @CsvSource({"half", "1", "1/", "-1/2", "99999/1", "1/2/3"})
  void what_is_no_share_is_no_day(String typed) {
    assertThat(command(Map.of("day-" + DAY, typed, "day-1", "1/1")).days()).isEmpty();
  }

  @Test
  void what_was_not_chosen_is_left_to_the_desk_to_refuse() {
    MakeClaim claim = command(Map.of("kind", "NONSENSE", "asked", "much"));
    assertThat(claim.kind()).isNull();
    assertThat(claim.hardship().askedPence()).isZero();
    assertThat(command(Map.of("kind", "HARDSHIP", "asked", "£89.50")).hardship().askedPence())
        .isEqualTo(8_950);
    assertThat(command(Map.of("kind", "STRIKE_PAY")).kind()).isEqualTo(ClaimKind.STRIKE_PAY);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1/1 3/4 2/3 1/2 1/3 1/4", "1, 2, 1/2 1/3 1/4", "1, 4, 1/4"})
  void no_more_of_a_day_is_offered_than_the_strike_was(int part, int of, String offered) {
    ClaimableDay day =
        new ClaimableDay(DAY, "Fund", "Pay 2026", LocalDate.of(2026, 11, 23), part, of);
    ClaimDayChoice choice = ClaimDayChoice.of(day, "1/4");
    assertThat(choice.shares()).extracting(Offered::value).containsExactly(offered.split(" "));
    assertThat(choice.shares()).filteredOn(Offered::chosen).hasSize(1);
    assertThat(choice.label()).contains("Monday 23 November 2026", "Pay 2026");
  }

  private static MakeClaim command(Map<String, String> typed) {
    return ClaimForm.posted(typed).command("form-key-of-a-test", List.of());
  }
}
