package org.branchwork.web.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.junit.jupiter.api.Test;

/** What the matrix gives and what the modules know are the same. */
class CallersTest {

  private static final UUID ANN = UUID.randomUUID();

  @Test
  void a_module_knows_the_permissions_that_the_matrix_gives_and_the_matrix_gives_all_it_knows() {
    assertThat(given("casework.")).isEqualTo(known("casework", Permission.values()));
    assertThat(given("campaigns."))
        .isEqualTo(known("campaigns", org.branchwork.campaigns.api.Caller.Permission.values()));
  }

  @Test
  void a_caller_holds_what_is_given_and_nothing_else() {
    assertThat(Callers.casework(ANN, List.of("casework.view-all", "fund.read")).permissions())
        .containsExactly(Permission.VIEW_ALL);
    assertThat(Callers.campaigns(ANN, List.of("casework.work")).permissions()).isEmpty();
    assertThat(Callers.fundraising(ANN, List.of("fund.reconcile", "fund.read")).permissions())
        .containsExactlyInAnyOrder(
            org.branchwork.fundraising.api.Caller.Permission.RECONCILE,
            org.branchwork.fundraising.api.Caller.Permission.READ);
  }

  private static Set<String> given(String module) {
    return AccessMatrix.rows("roles").stream()
        .flatMap(row -> row.stream().skip(1))
        .filter(permission -> permission.startsWith(module))
        .collect(Collectors.toSet());
  }

  private static Set<String> known(String module, Enum<?>[] permissions) {
    return Stream.of(permissions).map(p -> Callers.name(module, p)).collect(Collectors.toSet());
  }
}
