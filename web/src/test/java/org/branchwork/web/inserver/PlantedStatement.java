package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.statements.StatementDesk;

/** A bank statement that was imported, and one that waits for a treasurer to look at it. */
@ApplicationScoped
public class PlantedStatement {

  static final BankAccount ACCOUNT = new BankAccount("Quokka fund", "089999", "66374958");
  static final String LLOYDS =
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
          + "Debit Amount,Credit Amount,Balance,\n";

  @Inject StatementDesk desk;

  private UUID waiting;

  /** Both, of this treasurer. */
  public synchronized void of(UUID treasurer) {
    if (waiting == null) {
      Caller caller = treasurer(treasurer);
      desk.addAccount(ACCOUNT, caller);
      desk.importFile(desk.read("a.csv", line("quokkapaid", "1.00"), caller), caller);
      waiting = desk.read("b.csv", line("quokkaline", "2.00"), caller);
    }
  }

  static Caller treasurer(UUID account) {
    return Caller.staff(account, Set.of(Permission.READ, Permission.RECONCILE));
  }

  private static byte[] line(String text, String balance) {
    return (LLOYDS + "05/01/2026,FPI,'08-99-99,66374958," + text + ",,1.00," + balance + ",\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
