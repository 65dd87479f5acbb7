package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardshipGrantsTest {

  private static final HardshipGrant ONE = new HardshipGrant(new UUID(0, 1), "M1", 5_000);
  private static final HardshipGrant TWO = new HardshipGrant(new UUID(0, 2), "M1", 2_500);
  private static final HardshipGrant THREE = new HardshipGrant(new UUID(0, 3), "M2", 10_000);

  private final HardshipGrants grants = new HardshipGrants(List.of(ONE, TWO, THREE));

  @Test
  void what_is_paid_is_summed_without_a_reason() {
    assertThat(grants.pencePerMember()).containsEntry("M1", 7_500L).containsEntry("M2", 10_000L);
    assertThat(HardshipGrant.class.getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly("id", "member", "pence");
  }

  @Test
  void why_it_was_given_is_summed_without_a_member_and_comes_to_the_same() {
    var perReason =
        grants.pencePerReason(
            List.of(
                new HardshipReason(ONE.id(), ReasonClass.HOUSING),
                new HardshipReason(TWO.id(), ReasonClass.FOOD),
                new HardshipReason(THREE.id(), ReasonClass.HOUSING)));

    assertThat(perReason)
        .containsOnlyKeys(ReasonClass.HOUSING, ReasonClass.FOOD)
        .containsEntry(ReasonClass.HOUSING, 15_000L);
    assertThat(sum(perReason.values().stream()))
        .isEqualTo(sum(grants.pencePerMember().values().stream()));
  }

  @Test
  void a_grant_without_a_reason_is_named() {
    assertThatThrownBy(
            () -> grants.pencePerReason(List.of(new HardshipReason(ONE.id(), ReasonClass.OTHER))))
        .hasMessage("the grant " + TWO.id() + " has no reason: give it one");
  }

  @Test
  void a_grant_counts_once() {
    assertThatThrownBy(() -> new HardshipGrants(List.of(ONE, TWO, ONE)))
        .hasMessage("a grant stands there twice: take one out");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_grant_is_of_something(long pence) {
    assertThatThrownBy(() -> new HardshipGrant(new UUID(0, 1), "M1", pence))
        .hasMessageStartingWith("a grant is of nothing or less");
  }

  private static long sum(Stream<Long> sums) {
    return sums.mapToLong(Long::longValue).sum();
  }
}
