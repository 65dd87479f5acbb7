package org.branchwork.fundraising.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.eclipse.microprofile.config.Config;

/** The rules that the portal checks accounts by, read when it starts. */
@ApplicationScoped
class AccountRules implements AccountCheck {

  @Inject Config config;

  private ModulusDoor rules = ModulusDoor.of(Optional.empty());

  @PostConstruct
  void read() {
    rules =
        ModulusDoor.of(
            config
                .getOptionalValue("branchwork." + ModulusDoor.SETTING, String.class)
                .map(String::strip)
                .map(Path::of));
  }

  /** A file that cannot be read stops the start: accounts would be checked by other rules. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    // to be called is enough: it makes the bean
  }

  @Override
  public CheckedAccount check(BankAccount account) {
    return rules.check(account);
  }
}
