package org.branchwork.web.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented members of the demo branch, as head office would list them. */
class DemoRegisterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private final DemoRegister register = DemoRegister.read("register.csv");

  @Test
  void between_two_extracts_one_member_joined_and_two_left() {
    Set<String> before = members(35, true).keySet();
    Set<String> after = members(4, false).keySet();
    assertThat(before).hasSize(47);
    assertThat(after).hasSize(46);
    assertThat(after.stream().filter(each -> !before.contains(each))).hasSize(1);
    assertThat(before.stream().filter(each -> !after.contains(each))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21})
  void nobody_is_listed_before_the_day_of_joining(int daysAgo) {
    assertThat(members(daysAgo, true)).hasSize(daysAgo == 20 ? 48 : 47);
  }

  @Test
  void whoever_has_a_case_with_a_number_has_that_number_in_the_register() {
    Map<String, List<String>> members = members(4, false);
    for (String one : List.of("01-dismissed", "05-grievance", "06-redundancy", "10-won")) {
      DemoText told = DemoText.read("cases/" + one + ".md");
      List<String> member = members.get(told.fact("membershipNumber"));
      assertThat(member)
          .as(one)
          .contains(told.fact("name"), told.fact("telephone"), told.fact("employer"));
    }
  }

  @Test
  void every_row_is_whole_of_an_invented_person_and_of_days_that_can_be() {
    for (List<String> member : members(4, false).values()) {
      assertThat(member).hasSize(8);
      assertThat(member.get(0)).matches("00[0-9]{5}");
      assertThat(member.get(2)).matches("|[a-z.]+@example\\.org");
      assertThat(member.get(3)).matches("|01632 960[0-9]{3}");
      assertThat(LocalDate.parse(member.get(6))).isBefore(TODAY);
      if (!member.get(7).isEmpty()) {
        assertThat(LocalDate.parse(member.get(7))).isBefore(TODAY.plusDays(35));
      }
    }
  }

  @Test
  void some_are_behind_with_subscriptions_and_of_some_it_is_not_told() {
    List<String> paid = members(4, false).values().stream().map(row -> row.get(7)).toList();
    assertThat(paid.stream().filter(String::isEmpty)).hasSize(2);
    assertThat(
            paid.stream()
                .filter(day -> !day.isEmpty())
                .filter(day -> LocalDate.parse(day).isBefore(TODAY.minusDays(90))))
        .hasSize(3);
  }

  private Map<String, List<String>> members(int daysAgo, boolean withThoseWhoLeft) {
    return register
        .extract(TODAY, daysAgo, withThoseWhoLeft)
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(";", -1)))
        .collect(Collectors.toMap(row -> row.get(0), Function.identity()));
  }
}
