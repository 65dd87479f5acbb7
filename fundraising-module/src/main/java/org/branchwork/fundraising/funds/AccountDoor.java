package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.AccountSeals;
import org.jspecify.annotations.Nullable;

/**
 * What others of this module read an account by that is to be shown: the newest in force, when its
 * seal holds, and else none, not even an older one.
 */
@ApplicationScoped
public class AccountDoor {

  /** Joins the account in force of the fund {@code f} as {@code k}. */
  public static final String IN_FORCE =
      " left join lateral (select a.* from fundraising.fund_account a where a.fund_id = f.id"
          + " and a.usable_from <= clock_timestamp() and a.withdrawn_at is null"
          + " order by a.id desc limit 1) k on true";

  /** What {@link #shown} needs, of that account. */
  public static final String COLUMNS = SealedAccount.COLUMNS;

  /** How many columns these are. */
  public static final int WIDTH = SealedAccount.WIDTH;

  @Inject AccountSeals seals;

  /** The account in a row whose {@link #COLUMNS} begin here; empty when none is to be shown. */
  public Optional<BankAccount> shown(@Nullable Object[] row, int first) {
    SealedAccount account = new SealedAccount(row, first);
    return account.isThere() && holds(account) ? Optional.of(account.account()) : Optional.empty();
  }

  boolean holds(SealedAccount account) {
    String seal = account.seal();
    return seal != null && MessageDigest.isEqual(bytes(seal), bytes(seals.seal(account.said())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
