package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.web.platform.identity.IdentityBench.HOME;
import static org.branchwork.web.platform.identity.IdentityBench.HOSPITAL;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.RecoveryCodeUsed;
import org.branchwork.web.platform.identity.IdentityEvent.SecondFactorProved;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the second factor counts as just proved, and proving it again within a sign-in. */
class ProvingAgainIT {

  private final IdentityBench bench = new IdentityBench();
  private final UUID ann = bench.account("ann@branch.example", "administrator");
  private final String token = bench.signIn(ann, HOME);
  private final Actor own = bench.actor(token);

  @ParameterizedTest
  @CsvSource({"PT4M59S, true", "PT5M, true", "PT5M1S, false"})
  void signing_in_proves_it_for_five_minutes(Duration later, boolean lately) {
    bench.clock.move(later);
    assertThat(provedLately()).isEqualTo(lately);
  }

  @ParameterizedTest
  @CsvSource({"PT4M59S, true", "PT5M, true", "PT5M1S, false"})
  void a_code_proves_it_for_five_minutes_more(Duration later, boolean lately) {
    bench.clock.move(Duration.ofMinutes(6));
    bench.proofDesk.prove(bench.codeNow(ann), HOME, own);
    assertThat(bench.told(SecondFactorProved.class))
        .singleElement()
        .returns(own.signInId(), SecondFactorProved::signIn);

    bench.clock.move(later);
    assertThat(provedLately()).isEqualTo(lately);
  }

  @Test
  void a_code_proves_it_once_and_for_this_sign_in_alone() {
    bench.clock.move(Duration.ofSeconds(30));
    String there = bench.signIn(ann, HOSPITAL);
    bench.clock.move(Duration.ofMinutes(6));
    String code = bench.codeNow(ann);
    bench.proofDesk.prove(code, HOME, own);

    assertThat(provedLately()).isTrue();
    assertThat(bench.signIns.find(there).orElseThrow().provedLately(bench.clock.instant()))
        .isFalse();
    refused(code, "sign-in.code");
    assertThat(bench.told(SignInRefused.class)).extracting("reason").containsExactly("code");
  }

  @Test
  void a_recovery_code_proves_it_and_is_spent() {
    List<String> codes = RecoveryCodes.draw();
    bench.factors.renewRecovery(ann, RecoveryCodes.hashes(codes));
    bench.clock.move(Duration.ofMinutes(6));

    bench.proofDesk.prove(codes.get(0), HOME, own);

    assertThat(provedLately()).isTrue();
    assertThat(bench.told(RecoveryCodeUsed.class)).hasSize(1);
    refused(codes.get(0), "sign-in.code");
  }

  @Test
  void a_wrong_code_proves_nothing_and_is_noted() {
    bench.clock.move(Duration.ofMinutes(6));
    refused("000000", "sign-in.code");
    assertThat(provedLately()).isFalse();
    assertThat(bench.told(SignInRefused.class)).hasSize(1);
  }

  @Test
  void many_wrong_codes_have_to_wait_and_a_right_one_clears_the_way() {
    bench.clock.move(Duration.ofMinutes(6));
    for (int i = 0; i < 6; i++) {
      refused("000000", "sign-in.code");
    }
    refused(bench.codeNow(ann), "sign-in.wait");
    bench.clock.move(Duration.ofSeconds(30));
    bench.proofDesk.prove(bench.codeNow(ann), HOME, own);
    refused("000000", "sign-in.code");
  }

  private boolean provedLately() {
    return bench.signIns.find(token).orElseThrow().provedLately(bench.clock.instant());
  }

  private void refused(String code, String key) {
    assertThatThrownBy(() -> bench.proofDesk.prove(code, HOME, own)).hasMessage(key);
  }
}
