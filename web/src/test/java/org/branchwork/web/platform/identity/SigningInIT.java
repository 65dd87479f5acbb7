package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.web.platform.identity.IdentityBench.HOSPITAL;
import static org.branchwork.web.platform.identity.IdentityBench.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.web.platform.identity.IdentityEvent.AccountSignedIn;
import org.branchwork.web.platform.identity.IdentityEvent.RecoveryCodeUsed;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in on a real PostgreSQL, as the portal's own role. */
class SigningInIT {

  private final IdentityBench bench = new IdentityBench();
  private final UUID ann = bench.account("ann@branch.example", "case-lead");

  @Test
  void password_and_code_sign_in_and_the_address_may_be_typed_in_capitals() {
    String half = bench.signInDesk.password(" Ann@Branch.Example ", PASSWORD, HOSPITAL);
    String token = bench.signInDesk.code(half, " " + bench.codeNow(ann) + " ", HOSPITAL).token();

    SignInRow row = bench.signIns.find(token).orElseThrow();
    assertThat(row.accountId()).isEqualTo(ann);
    assertThat(row.roles()).containsExactly("case-lead");
    assertThat(bench.told(AccountSignedIn.class)).hasSize(1);
  }

  @Test
  void a_password_alone_signs_nobody_in() {
    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    assertThat(bench.signIns.find(half)).isEmpty();
    assertThat(bench.signInDesk.awaitsCode(half)).isTrue();
  }

  @Test
  void the_token_of_the_first_step_is_dead_after_the_second() {
    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    String whole = bench.signInDesk.code(half, bench.codeNow(ann), HOSPITAL).token();
    assertThat(whole).isNotEqualTo(half);
    assertThat(bench.signIns.find(half)).isEmpty();
    assertThat(bench.signInDesk.awaitsCode(half)).isFalse();
  }

  @Test
  void the_code_must_follow_the_password_within_ten_minutes() {
    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    bench.clock.move(SignInLimits.HALF);
    refused(() -> bench.signInDesk.code(half, bench.codeNow(ann), HOSPITAL), "sign-in.again");
  }

  @Test
  void a_code_works_once_even_within_its_thirty_seconds() {
    String code = bench.codeNow(ann);
    bench.signIn(ann, HOSPITAL);
    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    refused(() -> bench.signInDesk.code(half, code, HOSPITAL), "sign-in.code");
    assertThat(bench.signInDesk.awaitsCode(half)).isTrue();

    bench.clock.move(Duration.ofSeconds(30));
    assertThat(bench.signInDesk.code(half, bench.codeNow(ann), HOSPITAL)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody@branch.example", "", "no address", "x\u0000y@z", "gone@branch.example"})
  void unknown_and_disabled_addresses_get_the_answer_of_a_wrong_password(String email) {
    UUID gone = bench.account("gone@branch.example", "editor");
    bench.accounts.setDisabled(gone, true);
    refused(() -> bench.signInDesk.password(email, PASSWORD, HOSPITAL), "sign-in.wrong");
    refused(
        () -> bench.signInDesk.password("ann@branch.example", "not the password", HOSPITAL),
        "sign-in.wrong");
  }

  @Test
  void a_refusal_names_the_account_when_there_is_one_and_never_what_was_typed() {
    refused(() -> bench.signInDesk.password("ann@branch.example", "wrong", HOSPITAL), null);
    refused(() -> bench.signInDesk.password("stranger@else.example", "wrong", HOSPITAL), null);
    assertThat(bench.told(SignInRefused.class))
        .extracting(SignInRefused::accountId)
        .containsExactly(ann, null);
    assertThat(bench.told.toString()).doesNotContain("@");
  }

  @Test
  void a_hash_below_todays_cost_is_renewed_at_sign_in() {
    StoredPassword cheap = StoredPassword.of(PASSWORD, new byte[16], 1024, 1, 1);
    bench.accounts.setPassword(ann, cheap.text());
    bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);

    String stored = bench.accounts.byId(ann).orElseThrow().passwordHash();
    assertThat(StoredPassword.parse(stored).weak()).isFalse();
    assertThat(bench.passwords.matches(stored, PASSWORD)).isTrue();
  }

  @Test
  void a_recovery_code_stands_in_for_the_app_once() {
    List<String> codes = RecoveryCodes.draw();
    bench.factors.renewRecovery(ann, RecoveryCodes.hashes(codes));
    String typed = codes.get(3).toLowerCase().replace("-", " ");

    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    assertThat(bench.signInDesk.code(half, typed, HOSPITAL)).isNotNull();
    assertThat(bench.told(RecoveryCodeUsed.class)).hasSize(1);

    String again = bench.signInDesk.password("ann@branch.example", PASSWORD, HOSPITAL);
    refused(() -> bench.signInDesk.code(again, typed, HOSPITAL), "sign-in.code");
    assertThat(bench.factors.recoveryHashes(ann)).hasSize(RecoveryCodes.COUNT - 1);
  }

  @Test
  void a_second_factor_moved_to_another_account_cannot_be_read() {
    UUID bob = bench.account("bob@branch.example", "editor");
    bench.jdbi.useHandle(
        handle ->
            handle.execute(
                "update platform.account set totp_secret ="
                    + " (select totp_secret from platform.account where id = ?) where id = ?",
                ann,
                bob));
    assertThatThrownBy(() -> bench.factors.secret(bob)).isInstanceOf(IllegalStateException.class);
  }

  private static void refused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            IdentityRuleBroken.class,
            e -> {
              if (key != null) {
                assertThat(e.key()).isEqualTo(key);
              }
            });
  }
}
