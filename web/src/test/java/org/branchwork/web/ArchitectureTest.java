package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may know what: the walls of the house, each held, and each seen to fall. */
class ArchitectureTest {

  private static final JavaClasses PORTAL = Wall.portal();

  static Stream<Wall> walls() {
    return Stream.of(ModuleWalls.ALL, WebWalls.ALL, CraftWalls.ALL).flatMap(list -> list.stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void the_wall_stands(Wall wall) {
    wall.rule().check(PORTAL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void the_wall_is_seen_to_fall(Wall wall) {
    EvaluationResult result = wall.rule().evaluate(wall.violations());
    assertThat(result.getFailureReport().getDetails())
        .as("a violation of: " + wall)
        .anyMatch(detail -> detail.contains("org.branchwork.violations." + wall.breakers()));
  }

  @Test
  void all_four_parts_are_looked_at() {
    assertThat(PORTAL.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct())
        .contains("campaigns", "casework", "fundraising", "web");
  }

  @Test
  void a_rule_that_speaks_of_nothing_fails() {
    ArchRule rule = ModuleWalls.ALL.get(0).rule();
    JavaClasses nothing = PORTAL.that(com.tngtech.archunit.base.DescribedPredicate.alwaysFalse());
    assertThatThrownBy(() -> rule.check(nothing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }
}
