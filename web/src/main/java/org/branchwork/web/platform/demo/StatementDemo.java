package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.statements.StatementDesk;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.time.DemoClock;

/** The treasurer imported a statement of the strike fund's account two days ago. */
@ApplicationScoped
class StatementDemo implements DemoPart {

  private static final int AFTER_THE_FUND = 42;
  private static final int DAYS_AGO = 2;
  private static final BankAccount ACCOUNT =
      new BankAccount("Northgate Branch Strike Fund", "089999", "66374958");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String HEADINGS =
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
          + "Debit Amount,Credit Amount,Balance,\n";

  @Inject StatementDesk desk;
  @Inject PledgeSearch pledges;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_THE_FUND;
  }

  @Override
  public void load() {
    Caller treasurer =
        Caller.staff(
            accounts.findByEmail("treasurer@demo.branch").orElseThrow().id(),
            Set.of(Permission.READ, Permission.RECONCILE));
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    byte[] file = withReferences(file(today), treasurer).getBytes(StandardCharsets.UTF_8);
    DemoClock.at(
        clock.instant().minus(Duration.ofDays(DAYS_AGO)),
        () -> {
          desk.addAccount(ACCOUNT, treasurer);
          desk.importFile(desk.read("strike-fund.csv", file, treasurer), treasurer);
        });
  }

  /** {@code {150}} stands for the reference of the pledge of 150 pounds. */
  private String withReferences(String file, Caller treasurer) {
    String written = file;
    for (PledgeRow pledge : pledges.newest(null, treasurer).rows()) {
      written = written.replace("{" + pledge.amountPence() / 100 + "}", pledge.reference());
    }
    return written;
  }

  /** As Lloyds writes it, newest line first; the days stand as so many days ago. */
  private static String file(LocalDate today) {
    StringBuilder newestFirst = new StringBuilder();
    BigDecimal balance = BigDecimal.ZERO;
    for (String row : rows().lines().toList()) {
      String[] cells = row.split(";");
      BigDecimal amount = new BigDecimal(cells[3]);
      balance = balance.add(amount);
      String sum = amount.abs().toPlainString();
      newestFirst.insert(
          0,
          "%s,%s,'08-99-99,66374958,%s,%s,%s,\n"
              .formatted(
                  DAY.format(today.minusDays(Long.parseLong(cells[0]))),
                  cells[1],
                  cells[2],
                  amount.signum() < 0 ? sum + "," : "," + sum,
                  balance.toPlainString()));
    }
    return HEADINGS + newestFirst;
  }

  private static String rows() {
    try (InputStream in = StatementDemo.class.getResourceAsStream("/demo/statement.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
