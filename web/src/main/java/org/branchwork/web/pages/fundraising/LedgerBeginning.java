package org.branchwork.web.pages.fundraising;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.web.pages.shared.Texts;

/** The accounts that a fund needs from the first day on, and those that all funds share. */
final class LedgerBeginning {

  private static final List<AccountKind> SHARED =
      List.of(AccountKind.BANK, AccountKind.CASH, AccountKind.SUSPENSE, AccountKind.UNEXPLAINED);

  private LedgerBeginning() {}

  /**
   * The accounts to open; what is there is not opened again.
   *
   * @param there the accounts that were opened already
   */
  static List<OpenAccount> accounts(UUID fund, FundKind kind, List<LedgerAccount> there) {
    List<OpenAccount> accounts = new ArrayList<>();
    for (AccountKind shared : SHARED) {
      if (there.stream().noneMatch(account -> account.kind() == shared)) {
        accounts.add(account(shared, Optional.empty()));
      }
    }
    for (AccountKind own : own(kind)) {
      accounts.add(account(own, Optional.of(fund)));
    }
    return accounts;
  }

  private static List<AccountKind> own(FundKind kind) {
    List<AccountKind> own =
        new ArrayList<>(List.of(AccountKind.FUND, AccountKind.FEE, AccountKind.EXPENSE));
    switch (kind) {
      case INDUSTRIAL_ACTION -> own.add(AccountKind.STRIKE_PAY);
      case HARDSHIP -> own.add(AccountKind.HARDSHIP);
      case POLITICAL -> own.add(AccountKind.POLITICAL);
      case GENERAL -> {}
    }
    return own;
  }

  /** The same each time, so that books begun twice are begun once. */
  private static OpenAccount account(AccountKind kind, Optional<UUID> fund) {
    String name = "ledger account " + kind + fund.map(id -> " " + id).orElse("");
    return new OpenAccount(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        kind,
        Texts.get("ledger.account-name." + kind),
        fund,
        Optional.empty());
  }
}
