package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.APPROVER;
import static org.branchwork.fundraising.pledges.GivingFixture.AUDITOR;
import static org.branchwork.fundraising.pledges.GivingFixture.JOB;
import static org.branchwork.fundraising.pledges.GivingFixture.STRANGER;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pledges each caller reaches with statements of the application's own role. */
class PledgeWallIT {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "job", JOB,
          "treasurer", TREASURER,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "stranger", STRANGER,
          "visitor", VISITOR);

  private static GivingFixture giving;
  private static PledgeReceipt receipt;

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
    giving.begin();
    receipt = giving.person(500);
    giving.person(600);
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @ParameterizedTest
  @CsvSource({
    "job, 2, 2",
    "treasurer, 2, 2",
    "approver, 2, 0",
    "auditor, 2, 0",
    "stranger, 0, 0",
    "visitor, 0, 0"
  })
  void a_pledge_is_reached_by_those_who_keep_or_read_the_books(String name, int sees, int changes) {
    Caller caller = Objects.requireNonNull(CALLERS.get(name));
    assertThat(giving.reached(caller, "select id from fundraising.pledge")).isEqualTo(sees);
    assertThat(
            giving.reached(
                caller, "update fundraising.pledge set state = 'CANCELLED', cancelled_at = now()"))
        .isEqualTo(changes);
  }

  @Test
  void a_visitor_reaches_the_pledge_claimed_and_changes_it_only_once_its_key_was_right() {
    long read =
        giving.ask(
            VISITOR,
            all -> {
              all.search().opens(receipt.reference(), "wrong", VISITOR);
              return all.search().pledge(receipt.reference(), VISITOR).amountPence();
            });
    assertThat(read).isEqualTo(500);
    assertThatThrownBy(
            () ->
                giving.ask(
                    VISITOR,
                    all -> {
                      all.search().opens(receipt.reference(), "wrong", VISITOR);
                      return all.search()
                          .rows
                          .change(
                              "update fundraising.pledge set state = 'CANCELLED',"
                                  + " cancelled_at = now()");
                    }))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from fundraising.pledge",
        "update fundraising.pledge set amount_pence = 1000",
        "update fundraising.pledge set reference = 'SF012345CW'",
        "update fundraising.pledge set name = 'X'",
        "delete from fundraising.appeal",
        "select * from fundraising.pledge_shown"
      })
  void what_was_promised_stays_as_it_was(String statement) {
    assertThatThrownBy(() -> giving.reached(TREASURER, statement))
        .hasMessageContaining("permission denied");
  }

  @Test
  void staff_take_a_pledge_in_their_own_name_alone() {
    String forged =
        "insert into fundraising.pledge (id, reference, form_key, fund, amount_pence, recurrence,"
            + " kind, pledged_at, taken_by) select gen_random_uuid(), 'SF012345CW',"
            + " 'form-key-forged-1', public_id, 500, 'ONCE', 'PERSON', now(), '%s'"
            + " from fundraising.fund";
    assertThat(giving.reached(TREASURER, forged.formatted(TREASURER.label()))).isEqualTo(1);
    for (Caller caller : new Caller[] {AUDITOR, STRANGER, VISITOR}) {
      assertThatThrownBy(() -> giving.reached(caller, forged.formatted(caller.label())))
          .hasMessageContaining("row-level security");
    }
    assertThatThrownBy(() -> giving.reached(TREASURER, forged.formatted(APPROVER.label())))
        .hasMessageContaining("row-level security");
  }
}
