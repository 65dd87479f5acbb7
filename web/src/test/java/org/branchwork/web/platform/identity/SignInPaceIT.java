package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.web.platform.identity.IdentityBench.HOME;
import static org.branchwork.web.platform.identity.IdentityBench.HOSPITAL;
import static org.branchwork.web.platform.identity.IdentityBench.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guesser is slowed, and no guesser keeps an owner out. */
class SignInPaceIT {

  private static final String ANN = "ann@branch.example";
  private static final int AT_ONCE = 6;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final IdentityBench bench = new IdentityBench();
  private final UUID ann = bench.account(ANN, "case-lead");

  @Test
  void a_guesser_is_slowed_and_the_owner_elsewhere_is_not() {
    guess(ANN, HOSPITAL, AT_ONCE);
    waits(() -> bench.signInDesk.password(ANN, PASSWORD, HOSPITAL), 30);
    assertThat(bench.signIn(ann, HOME)).isNotEmpty();

    bench.clock.move(PAUSE);
    assertThat(bench.signInDesk.password(ANN, PASSWORD, HOSPITAL)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no@one.example", "", "gone@branch.example"})
  void a_stranger_is_slowed_for_an_unknown_or_disabled_address_too(String email) {
    bench.accounts.setDisabled(bench.account("gone@branch.example", "editor"), true);
    guess(email, HOSPITAL, AT_ONCE);
    waits(() -> bench.signInDesk.password(email, "guess", HOSPITAL), 30);
  }

  @Test
  void a_right_password_does_not_give_a_guesser_of_codes_new_tries() {
    for (int i = 0; i < AT_ONCE; i++) {
      guessCode(HOSPITAL);
    }
    String half = bench.signInDesk.password(ANN, PASSWORD, HOSPITAL);
    waits(() -> bench.signInDesk.code(half, bench.codeNow(ann), HOSPITAL), 30);
  }

  @Test
  void a_guesser_of_codes_is_slowed_over_all_networks_together() {
    for (int i = 0; i < 20; i++) {
      guessCode(from(i));
    }
    String half = bench.signInDesk.password(ANN, PASSWORD, from(20));
    waits(() -> bench.signInDesk.code(half, "000000", from(20)), 30);
  }

  @Test
  void who_waited_and_typed_the_right_password_need_not_wait_for_the_code() {
    guess(ANN, HOSPITAL, AT_ONCE);
    bench.clock.move(PAUSE);
    assertThat(bench.signIn(ann, HOSPITAL)).isNotEmpty();
  }

  /** The defaults of the network and the site stand in {@code LimitTest}; here they are small. */
  @ParameterizedTest
  @CsvSource({"sign-in.network, true", "sign-in.site, false"})
  void many_accounts_tried_are_slowed_by_network_and_by_site(String limit, boolean sameNetwork) {
    bench.given.put("limits." + limit, "10, then 3600 an hour");
    for (int i = 0; i < 10; i++) {
      guess(i + "@branch.example", sameNetwork ? HOSPITAL : from(i), 1);
    }
    Visit next = sameNetwork ? HOSPITAL : from(10);
    waits(() -> bench.signInDesk.password(ANN, PASSWORD, next), 1);
    bench.clock.move(Duration.ofSeconds(1));
    assertThat(bench.signInDesk.password(ANN, PASSWORD, next)).isNotEmpty();
  }

  /** A thousand failures from fifty networks, among them the owner's own. */
  @Test
  void an_owner_on_a_known_device_is_let_in_whatever_guessers_do() {
    Visit known = known(HOSPITAL);
    bench.given.put("limits.sign-in.pair", "2, then 120 an hour");
    bench.given.put("limits.sign-in.site", "60, then 120 an hour");
    for (int network = 0; network < 50; network++) {
      guess(ANN, network == 0 ? HOSPITAL : from(network), 20);
    }
    waits(() -> bench.signInDesk.password(ANN, PASSWORD, HOSPITAL), 30);
    waits(() -> bench.signInDesk.password(ANN, PASSWORD, HOME), 30);

    assertThat(bench.signIn(ann, known)).isNotEmpty();
  }

  @Test
  void an_owner_on_a_known_device_may_mistype_and_is_slowed_like_anybody() {
    Visit known = known(HOME);
    guess(ANN, known, AT_ONCE);
    waits(() -> bench.signInDesk.password(ANN, PASSWORD, known), 30);
    bench.clock.move(PAUSE);
    assertThat(bench.signIn(ann, known)).isNotEmpty();
  }

  @Test
  void a_device_keeps_its_mark_and_another_gets_another() {
    WholeSignIn first = bench.signInWhole(ann, HOME);
    bench.clock.move(PAUSE);
    WholeSignIn again = bench.signInWhole(ann, with(HOME, first.mark()));
    bench.clock.move(PAUSE);
    WholeSignIn elsewhere = bench.signInWhole(ann, HOSPITAL);
    assertThat(again.mark()).isEqualTo(first.mark());
    assertThat(elsewhere.mark()).isNotEqualTo(first.mark());
  }

  @Test
  void a_mark_of_somebody_else_or_a_changed_one_makes_no_device_known() {
    UUID bob = bench.account("bob@branch.example", "editor");
    String bobs = bench.signInWhole(bob, HOSPITAL).mark();
    bench.clock.move(PAUSE);
    String anns = bench.signInWhole(ann, HOME).mark();
    guess(ANN, HOSPITAL, AT_ONCE);

    String changed = (anns.startsWith("A") ? "B" : "A") + anns.substring(1);
    String cut = anns.substring(0, anns.length() - 1);
    for (String mark : List.of(bobs, changed, cut, "", "x")) {
      waits(() -> bench.signInDesk.password(ANN, PASSWORD, with(HOSPITAL, mark)), 30);
    }
    Visit both = new Visit(HOSPITAL.network(), "", List.of(bobs, anns));
    assertThat(bench.signInDesk.password(ANN, PASSWORD, both)).isNotEmpty();
  }

  @Test
  void of_many_refusals_in_a_row_the_first_is_noted() {
    guess(ANN, HOSPITAL, AT_ONCE + 20);
    assertThat(reasons()).hasSize(AT_ONCE + 1).endsWith("password", "pace");

    bench.clock.move(PAUSE);
    guess(ANN, HOSPITAL, 3);
    assertThat(reasons()).hasSize(AT_ONCE + 3).endsWith("pace", "password", "pace");
  }

  /** Time is judged by what is done: a stopwatch on a busy machine tells nothing. */
  @Test
  void known_unknown_disabled_and_unfinished_accounts_cost_the_same_work() {
    bench.accounts.setDisabled(bench.account("gone@branch.example", "editor"), true);
    bench.accounts.add("invited@branch.example", "Robin Invited");
    AtomicInteger statements = countStatements();

    String known = work(statements, ANN);

    for (String email :
        List.of("no@one.example", "gone@branch.example", "invited@branch.example", "no address")) {
      assertThat(work(statements, email)).as(email).isEqualTo(known);
    }
    assertThat(known).startsWith("hashes 1 ");
  }

  private String work(AtomicInteger statements, String email) {
    int hashes = bench.hashes.get();
    int before = statements.get();
    guess(email, HOSPITAL, 1);
    String first = "hashes " + (bench.hashes.get() - hashes) + " " + (statements.get() - before);
    guess(email, HOSPITAL, AT_ONCE - 1);
    hashes = bench.hashes.get();
    before = statements.get();
    guess(email, HOSPITAL, 2);
    return first + ", slowed " + (bench.hashes.get() - hashes) + " " + (statements.get() - before);
  }

  private AtomicInteger countStatements() {
    AtomicInteger statements = new AtomicInteger();
    bench.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    return statements;
  }

  /** The same visit on a device on which Ann has signed in. */
  private Visit known(Visit visit) {
    String mark = bench.signInWhole(ann, visit).mark();
    bench.clock.move(PAUSE);
    return with(visit, mark);
  }

  private static Visit with(Visit visit, String mark) {
    return new Visit(visit.network(), visit.device(), List.of(mark));
  }

  private static Visit from(int network) {
    return new Visit("[198, 51, " + network + "]", "", List.of());
  }

  private void guess(String email, Visit visit, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> bench.signInDesk.password(email, "guess", visit))
          .isInstanceOf(IdentityRuleBroken.class);
    }
  }

  private void guessCode(Visit visit) {
    String half = bench.signInDesk.password(ANN, PASSWORD, visit);
    assertThatThrownBy(() -> bench.signInDesk.code(half, "000000", visit))
        .hasMessage("sign-in.code");
  }

  private List<String> reasons() {
    return bench.told(SignInRefused.class).stream().map(SignInRefused::reason).toList();
  }

  private static void waits(ThrowingCallable act, long seconds) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            IdentityRuleBroken.class,
            e -> {
              assertThat(e.key()).isEqualTo("sign-in.wait");
              assertThat(e.seconds()).isEqualTo(seconds);
            });
  }
}
