package org.branchwork.web.platform.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;

class AccountSealKeyTest {

  /** By another program: {@code printf '%s' account | openssl dgst -sha256 -hmac "$SECRET"}. */
  private static final String KNOWN = "V54PH-EH9UEs4cSMb9cERz-1OK3I5DWwMdDSCdXYK84";

  @Test
  void a_seal_is_the_whole_hmac_of_the_text() {
    assertThat(key("a secret of 32 letters and digits").seal("account")).isEqualTo(KNOWN);
  }

  @Test
  void another_text_and_another_secret_have_another_seal() {
    assertThat(key("a secret of 32 letters and digits").seal("accounts")).isNotEqualTo(KNOWN);
    assertThat(key("another secret of many letters").seal("account")).isNotEqualTo(KNOWN);
  }

  @Test
  void without_its_secret_nothing_is_sealed() {
    AccountSealKey none = new AccountSealKey();
    none.settings = GivenSettings.of(Map.of("secret.link", "a secret of 32 letters and digits"));
    assertThatThrownBy(() -> none.seal("account"))
        .hasMessage("branchwork.secret.account-seal is missing");
  }

  private static AccountSealKey key(String secret) {
    AccountSealKey made = new AccountSealKey();
    made.settings = GivenSettings.of(Map.of("secret.account-seal", secret));
    return made;
  }
}
