package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.access.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  private static final Set<String> KNOWN =
      Set.of(
          "casework.work",
          "casework.view-all",
          "casework.assign",
          "casework.oversee",
          "casework.register",
          "casework.retention",
          "casework.subject-access",
          "campaigns.write",
          "campaigns.publish",
          "campaigns.meetings",
          "fund.read",
          "fund.reconcile",
          "fund.approve",
          "fund.open-fund",
          "fund.watch-account",
          "fund.subject-access",
          "audit.read",
          "accounts.manage",
          "operations.read",
          "branch.officer",
          "privacy.manage");

  @Test
  void every_permission_of_the_file_is_known_and_every_known_one_is_given() {
    assertThat(Roles.permissions(Roles.all())).containsExactlyInAnyOrderElementsOf(KNOWN);
  }

  @Test
  void every_route_asks_for_a_known_permission() {
    assertThat(Routes.all())
        .filteredOn(route -> route.kind() == Route.Kind.STAFF)
        .isNotEmpty()
        .extracting(Route::permission)
        .allMatch(permission -> permission.equals("-") || KNOWN.contains(permission));
  }

  @Test
  void an_administrator_sees_no_case_and_no_money() {
    assertThat(Roles.permissions(List.of("administrator")))
        .containsExactlyInAnyOrder("accounts.manage", "operations.read");
  }

  @ParameterizedTest
  @CsvSource({"fund.reconcile, fund.approve"})
  void no_single_role_both_prepares_and_approves(String prepares, String approves) {
    assertThat(Roles.all())
        .noneMatch(
            role -> Roles.permissions(List.of(role)).containsAll(List.of(prepares, approves)));
  }

  @Test
  void a_role_that_left_the_file_gives_nothing() {
    assertThat(Roles.permissions(List.of("grand-master"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_role_has_a_name_and_a_sentence(String role) {
    ResourceBundle texts = ResourceBundle.getBundle("texts.account");
    assertThat(texts.getString("role." + role)).isNotBlank();
    assertThat(texts.getString("role.does." + role)).isNotBlank();
  }

  static List<String> all() {
    return Roles.all();
  }
}
