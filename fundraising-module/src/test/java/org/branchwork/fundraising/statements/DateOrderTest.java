package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {

  @ParameterizedTest
  @CsvSource({
    // what one date tells holds for all
    "03/04/2026 13/04/2026, , , DAY_FIRST",
    "03/04/2026 04/13/2026, , , MONTH_FIRST",
    "03/04/2026 04/13/2026, DAY_FIRST, DAY_FIRST, MONTH_FIRST",
    // nothing to tell apart
    "04/04/2026 05/05/2026, , , DAY_FIRST",
    "2026-04-03, , , DAY_FIRST",
    // both orders fit: the answer, the bank's own order, or a question
    "03/04/2026 05/04/2026, , , ",
    "03/04/2026 05/04/2026, , DAY_FIRST, DAY_FIRST",
    "03/04/2026 05/04/2026, MONTH_FIRST, DAY_FIRST, MONTH_FIRST",
    "03/04/2026, DAY_FIRST, , DAY_FIRST",
    // the bank's order is doubted when the dates run in the other alone
    "01/02/2026 01/03/2026 02/01/2026, , DAY_FIRST, ",
    "01/02/2026 01/03/2026 02/01/2026, , MONTH_FIRST, MONTH_FIRST",
    "02/01/2026 01/02/2026 01/03/2026, , DAY_FIRST, DAY_FIRST",
    "02/01/2026 01/02/2026, , DAY_FIRST, DAY_FIRST"
  })
  void the_dates_of_a_whole_file_tell_the_order_or_it_is_asked_for(
      String dates, DateOrder answered, DateOrder known, DateOrder order) {
    assertThat(DateOrders.of(days(dates), answered, known)).isEqualTo(order);
  }

  @Test
  void where_no_order_fits_the_first_date_that_breaks_it_is_named() {
    assertThatThrownBy(
            () -> DateOrders.of(days("03/04/2026 13/04/2026 05/04/2026 04/14/2026"), null, null))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().line()).isEqualTo(4));
  }

  private static List<Day> days(String dates) {
    List<Day> days = new ArrayList<>();
    for (String date : dates.split(" ")) {
      days.add(Day.read(date, days.size() + 1));
    }
    return days;
  }
}
