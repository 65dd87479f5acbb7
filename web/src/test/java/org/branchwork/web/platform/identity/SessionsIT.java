package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.web.platform.identity.IdentityBench.HOME;
import static org.branchwork.web.platform.identity.IdentityBench.HOSPITAL;
import static org.branchwork.web.platform.identity.IdentityBench.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.SessionsEnded;
import org.junit.jupiter.api.Test;

/** How long a sign-in holds, and what ends it. */
class SessionsIT {

  private final IdentityBench bench = new IdentityBench();
  private final UUID ann = bench.account("ann@branch.example", "case-lead", "administrator");

  @Test
  void fifteen_minutes_without_a_click_end_it() {
    String token = bench.signIn(ann, HOSPITAL);
    bench.clock.move(SignInLimits.IDLE.minusSeconds(1));
    assertThat(bench.signIns.find(token)).isPresent();
    bench.clock.move(SignInLimits.IDLE);
    assertThat(bench.signIns.find(token)).isEmpty();
  }

  @Test
  void ten_hours_end_it_however_busy() {
    String token = bench.signIn(ann, HOSPITAL);
    Duration step = Duration.ofMinutes(10);
    for (Duration t = step; t.compareTo(SignInLimits.TOTAL) < 0; t = t.plus(step)) {
      bench.clock.move(step);
      assertThat(bench.signIns.find(token)).as("after %s", t).isPresent();
    }
    bench.clock.move(step);
    assertThat(bench.signIns.find(token)).isEmpty();
  }

  @Test
  void signing_out_ends_this_one_and_no_click_brings_it_back() {
    String here = bench.signIn(ann, HOSPITAL);
    bench.clock.move(Duration.ofSeconds(30));
    String there = bench.signIn(ann, HOME);
    bench.signInDesk.signOut(bench.actor(here));
    bench.clock.move(Duration.ofMinutes(1));
    assertThat(bench.signIns.find(here)).isEmpty();
    assertThat(bench.signIns.find(here)).isEmpty();
    assertThat(bench.signIns.find(there)).isPresent();
  }

  @Test
  void a_role_taken_away_is_gone_at_the_next_click() {
    Actor head = bench.administrator();
    String token = bench.signIn(ann, HOSPITAL);
    bench.accountDesk.setRoles(ann, Set.of("editor"), head);
    assertThat(bench.actor(token).permissions()).containsExactly("campaigns.write");
  }

  @Test
  void disabling_ends_every_sign_in_and_enabling_does_not_bring_one_back() {
    Actor head = bench.administrator();
    String token = bench.signIn(ann, HOSPITAL);
    bench.accountDesk.disable(ann, head);
    assertThat(bench.signIns.find(token)).isEmpty();
    bench.accountDesk.enable(ann, head);
    assertThat(bench.signIns.find(token)).isEmpty();
    assertThat(bench.told(SessionsEnded.class)).hasSize(1);
  }

  @Test
  void a_new_password_ends_the_others_and_keeps_this_one() {
    String here = bench.signIn(ann, HOSPITAL);
    bench.clock.move(Duration.ofSeconds(30));
    String there = bench.signIn(ann, HOME);

    bench.ownDesk.changePassword(PASSWORD, "another kettle, by the door", HOME, bench.actor(there));

    assertThat(bench.signIns.find(here)).isEmpty();
    assertThat(bench.signIns.find(there)).isPresent();
    assertThatThrownBy(() -> bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL))
        .hasMessage("sign-in.wrong");
  }

  @Test
  void a_new_password_needs_the_present_one() {
    Actor own = bench.actor(bench.signIn(ann, HOME));
    assertThatThrownBy(
            () -> bench.ownDesk.changePassword("wrong", "another kettle, by the door", HOME, own))
        .hasMessage("password.wrong");
    assertThat(bench.signInDesk.password("ann@branch.example", PASSWORD, HOME)).isNotEmpty();
  }

  @Test
  void one_sees_and_ends_ones_own_sign_ins_and_nobody_elses() {
    Actor own = bench.actor(bench.signIn(ann, HOSPITAL));
    UUID bob = bench.account("bob@branch.example", "editor");
    String bobs = bench.signIn(bob, HOME);
    List<SessionEntry> sessions = bench.ownDesk.sessions(own);
    assertThat(sessions).singleElement().returns(true, SessionEntry::current);
    assertThat(sessions.get(0).device()).isEqualTo("Firefox, Linux");

    bench.ownDesk.endSession(bench.actor(bobs).signInId(), own);
    assertThat(bench.signIns.find(bobs)).isPresent();
    bench.ownDesk.endSession(own.signInId(), own);
    assertThat(bench.ownDesk.sessions(own)).isEmpty();
  }

  @Test
  void what_is_long_over_is_swept() {
    bench.signIn(ann, HOSPITAL);
    bench.clock.move(SignInLimits.TOTAL.multipliedBy(3).plusSeconds(1));
    String token = bench.signIn(ann, HOSPITAL);
    assertThat(bench.signInDesk.sweepExpired()).isEqualTo(1);
    assertThat(bench.signIns.find(token)).isPresent();
  }
}
