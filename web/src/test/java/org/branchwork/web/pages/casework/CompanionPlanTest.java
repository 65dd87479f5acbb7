package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter names the Act of Great Britain, so nobody in Northern Ireland is given it. */
class CompanionPlanTest {

  @ParameterizedTest
  @EnumSource(BranchCalendar.Nation.class)
  void there_is_a_letter_where_its_law_holds(BranchCalendar.Nation nation) {
    CompanionPlan plan = new CompanionPlan();
    plan.branch =
        new BranchCalendar() {
          @Override
          public Nation nation() {
            return nation;
          }

          @Override
          public Set<LocalDate> oneOffHolidays() {
            return Set.of();
          }
        };

    assertThat(plan.isKnown()).isEqualTo(nation != BranchCalendar.Nation.NORTHERN_IRELAND);
  }
}
