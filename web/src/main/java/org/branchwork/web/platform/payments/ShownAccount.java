package org.branchwork.web.platform.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.web.platform.audit.AuditTrail;

/**
 * Lets an account through to a page or a mail, checked anew each time. One that cannot exist is
 * shown to nobody: the audit trail and the log tell it, once an hour for each account. One for
 * whose bank there is no rule is shown.
 */
@ApplicationScoped
public class ShownAccount {

  private static final Logger LOG = System.getLogger(ShownAccount.class.getName());
  private static final Duration QUIET = Duration.ofHours(1);

  private final Map<BankAccount, Instant> alarmed = new ConcurrentHashMap<>();

  @Inject AccountCheck check;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** The account that people may be told to pay into; empty when there is none. */
  public Optional<BankAccount> shown(UUID fund, Optional<BankAccount> stored) {
    return stored.filter(account -> passes(fund, account));
  }

  private boolean passes(UUID fund, BankAccount account) {
    CheckedAccount checked = check.check(account);
    if (checked.result() != Result.FAILS) {
      return true;
    }
    if (isNews(account)) {
      LOG.log(Level.ERROR, "the account of fund {0} fails its check and is not shown", fund);
      trail.refused("AccountNotShown", fund.toString(), "portal", facts(account, checked));
    }
    return false;
  }

  private boolean isNews(BankAccount account) {
    Instant now = clock.instant();
    Instant before = alarmed.get(account);
    if (before != null && now.isBefore(before.plus(QUIET))) {
      return false;
    }
    alarmed.put(account, now);
    return true;
  }

  private static Map<String, String> facts(BankAccount account, CheckedAccount checked) {
    return Map.of(
        "sortCode", account.sortCode(),
        "number", account.number(),
        "rulesDated", checked.rulesDated().toString());
  }
}
