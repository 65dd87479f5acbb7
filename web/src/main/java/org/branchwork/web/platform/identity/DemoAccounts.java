package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.platform.settings.PortalSettings;

/** Accounts whose password and second factor are given from outside: in the demo branch alone. */
@ApplicationScoped
@Transactional
public class DemoAccounts {

  @Inject PortalSettings settings;
  @Inject AccountRecords accounts;
  @Inject FactorRecords factors;
  @Inject Passwords passwords;

  /**
   * Adds accounts that share {@code demo.password} and the key {@code demo.totp} (base32).
   *
   * @param names by address
   * @param roles by address
   * @throws IllegalStateException outside the demo branch, or without these settings
   */
  public void add(Map<String, String> names, Map<String, List<String>> roles) {
    if (!settings.demo()) {
      throw new IllegalStateException("accounts with given passwords belong to the demo branch");
    }
    String hash = passwords.hash(setting("demo.password"));
    byte[] key = Base32.decode(setting("demo.totp"));
    names.forEach(
        (email, name) -> {
          UUID account = accounts.add(email, name);
          accounts.setRoles(account, Objects.requireNonNull(roles.get(email), email));
          accounts.setPassword(account, hash);
          factors.enrol(account, key);
        });
  }

  private String setting(String name) {
    return settings
        .text(name)
        .orElseThrow(() -> new IllegalStateException("branchwork." + name + " is missing"));
  }
}
