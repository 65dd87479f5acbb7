package org.branchwork.campaigns.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.MemberFigures;
import org.branchwork.campaigns.api.Quorum;
import org.branchwork.campaigns.api.QuorumRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingQuorumTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
  private static final Caller SECRETARY =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.MEETINGS));
  private static final Caller EDITOR = Caller.staff(UUID.randomUUID(), Set.of(Permission.WRITE));

  private final MeetingQuorum quorum = new MeetingQuorum();

  @ParameterizedTest
  @CsvSource({
    // members, paid up, rule, figure; of all, of the paid up
    "100, 90, PERCENT, 10, 10, 9",
    "101, 91, PERCENT, 10, 11, 10",
    "1, 0, PERCENT, 1, 1, 0",
    "0, 0, PERCENT, 100, 0, 0",
    "7, 6, PERCENT, 100, 7, 6",
    "50000000, 50000000, PERCENT, 100, 50000000, 50000000",
    "12, 10, MEMBERS, 20, 20, 20",
    "12, 10, MEMBERS, 100000, 100000, 100000",
  })
  void a_quorum_in_per_cent_is_rounded_up_and_one_in_members_is_as_it_is(
      int members, int paidUp, QuorumRule rule, int figure, int ofAll, int ofPaidUp) {
    quorum.roll = day -> new MemberFigures(members, paidUp, members - paidUp, 0, 3);

    Quorum found = quorum.quorum(DAY, rule, figure, SECRETARY);

    assertThat(found.ofAll()).isEqualTo(ofAll);
    assertThat(found.ofPaidUp()).isEqualTo(ofPaidUp);
    assertThat(found.figures().byPost()).isEqualTo(members - 3);
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT, 0, quorum.figure.percent",
    "PERCENT, 101, quorum.figure.percent",
    "MEMBERS, 0, quorum.figure.members",
    "MEMBERS, 100001, quorum.figure.members",
  })
  void a_figure_out_of_bounds_is_refused(QuorumRule rule, int figure, String key) {
    assertThatThrownBy(() -> quorum.quorum(DAY, rule, figure, SECRETARY)).hasMessage(key);
  }

  @Test
  void without_a_day_or_without_the_permission_nothing_is_asked() {
    assertThatThrownBy(() -> quorum.quorum(null, QuorumRule.PERCENT, 10, SECRETARY))
        .hasMessage("quorum.day.missing");
    assertThatThrownBy(() -> quorum.quorum(DAY, QuorumRule.PERCENT, 10, EDITOR))
        .hasMessage("not-allowed");
  }
}
