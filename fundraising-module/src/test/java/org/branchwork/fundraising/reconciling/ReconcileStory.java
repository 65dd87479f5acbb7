package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Lines to reconcile that begin anew with each test; after each, everything kept is proved. */
public abstract class ReconcileStory {
  protected static ReconcileFixture at;

  @BeforeAll
  protected static void start() {
    at = new ReconcileFixture();
  }

  @AfterAll
  protected static void stop() throws Exception {
    at.close();
  }

  @BeforeEach
  protected void begin() throws SQLException {
    at.begin();
  }

  @AfterEach
  protected void everything_kept_is_what_follows_from_the_rows() {
    assertThat(at.prove()).isEmpty();
    assertThat(at.proveLedger()).isEmpty();
    assertThat(at.proof().holds()).isTrue();
  }

  static void refuses(String key, Caller caller, Consumer<Desks> work) throws SQLException {
    refuses(List.of(key), caller, work);
  }

  /** Refused, and nothing has changed. */
  static void refuses(List<String> keys, Caller caller, Consumer<Desks> work) throws SQLException {
    String before = state();
    assertThatThrownBy(() -> at.act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.keys()).containsExactlyElementsOf(keys));
    assertThat(state()).isEqualTo(before);
  }

  /** All that matching writes, in one text. */
  static String state() throws SQLException {
    return at.balances()
        + at.one("select string_agg(d::text, ' ' order by d.id) from fundraising.match_decision d")
        + at.one("select string_agg(a::text, ' ' order by a.id) from fundraising.allocation a")
        + at.one("select string_agg(b::text, ' ' order by b.seq) from fundraising.booked_line b");
  }
}
