package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.time.DemoClock;

/** The secretary took over two of head office's extracts: somebody joined since, two have left. */
@ApplicationScoped
class RegisterDemo implements DemoPart {

  private static final int AFTER_ACCOUNTS = 28;
  private static final int FIRST_DAYS_AGO = 35;
  private static final int SECOND_DAYS_AGO = 4;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject RegisterDesk desk;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_ACCOUNTS;
  }

  @Override
  public void load() {
    DemoRegister register = DemoRegister.read("register.csv");
    LocalDate today = LocalDate.now(clock.withZone(LONDON));
    takeOver(register.extract(today, FIRST_DAYS_AGO, true), FIRST_DAYS_AGO);
    takeOver(register.extract(today, SECOND_DAYS_AGO, false), SECOND_DAYS_AGO);
  }

  private void takeOver(String extract, int daysAgo) {
    Caller secretary =
        Caller.staff(
            accounts.findByEmail("secretary@demo.branch").orElseThrow().id(),
            Set.of(Permission.WORK, Permission.VIEW_ALL, Permission.REGISTER));
    DemoClock.at(
        clock.instant().minus(Duration.ofDays(daysAgo)),
        () ->
            desk.apply(desk.read(extract.getBytes(StandardCharsets.UTF_8), secretary), secretary));
  }
}
