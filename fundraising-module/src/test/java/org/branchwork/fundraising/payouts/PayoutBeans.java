package org.branchwork.fundraising.payouts;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.branchwork.fundraising.accounts.ModulusDoor;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.payouts.PayoutFixture.Desks;
import org.branchwork.fundraising.reconciling.StatementsOfTests;
import org.branchwork.fundraising.sql.TablesOfTests;
import org.eclipse.microprofile.config.Config;

/** The beans of one transaction, put together as the portal does. */
final class PayoutBeans {

  private PayoutBeans() {}

  /** The beans. */
  static Desks desks(EntityManager entities, RecordedEvents events) {
    PayoutTables tables = TablesOfTests.over(entities, new PayoutTables());
    RunReading reading = new RunReading();
    reading.tables = tables;
    DayReading dayReading = new DayReading();
    dayReading.tables = tables;
    GrantRows grants = new GrantRows();
    grants.tables = tables;
    RunRows rows = new RunRows();
    rows.tables = tables;
    rows.grants = grants;
    Reckoning reckoning = new Reckoning();
    reckoning.tables = tables;
    reckoning.days = dayReading;
    reckoning.grants = grants;
    Happening happening = new Happening();
    happening.events = events;
    happening.clock = PayoutFixture.clock();
    PayoutBook payouts = new PayoutBook();
    payouts.rows = rows;
    payouts.reading = reading;
    payouts.reckoning = reckoning;
    payouts.entitlements = entitlements(entities, events, tables);
    payouts.files = files(tables);
    payouts.happening = happening;
    StrikeDayBook days = new StrikeDayBook();
    days.tables = tables;
    days.events = events;
    days.clock = PayoutFixture.clock();
    PayeeBook payees = payees(tables, events);
    return new Desks(
        payouts,
        settlements(payouts),
        payees,
        days,
        hardship(grants, payees, events),
        search(tables, reading, dayReading, reckoning),
        StatementsOfTests.desk(entities, events));
  }

  private static Entitlements entitlements(
      EntityManager entities, RecordedEvents events, PayoutTables tables) {
    Entitlements entitlements = new Entitlements();
    entitlements.tables = tables;
    entitlements.ledger =
        telling(entities, BooksOfTests.of(entities, PayoutFixture.clock()).desk());
    entitlements.statements = StatementsOfTests.door(entities, events);
    return entitlements;
  }

  private static HardshipBook hardship(GrantRows grants, PayeeBook payees, RecordedEvents events) {
    HardshipBook hardship = new HardshipBook();
    hardship.grants = grants;
    hardship.payees = payees.payees;
    hardship.events = events;
    hardship.clock = PayoutFixture.clock();
    return hardship;
  }

  private static SettlementBook settlements(PayoutBook payouts) {
    SettlementBook settlements = new SettlementBook();
    settlements.rows = payouts.rows;
    settlements.reading = payouts.reading;
    settlements.entitlements = payouts.entitlements;
    settlements.statements = payouts.entitlements.statements;
    settlements.happening = payouts.happening;
    return settlements;
  }

  private static RunFiles files(PayoutTables tables) {
    PayoutSettings settings = new PayoutSettings();
    settings.config = config(Map.of("branchwork.payouts.bacs.user-number", "123456"));
    settings.read();
    RunFiles files = new RunFiles();
    files.settings = settings;
    files.tables = tables;
    return files;
  }

  /** The settings of an operator. */
  static Config config(Map<String, String> settings) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, asked) -> Optional.ofNullable(settings.get(asked[0])));
  }

  private static PayoutLookup search(
      PayoutTables tables, RunReading reading, DayReading days, Reckoning reckoning) {
    PayoutLookup search = new PayoutLookup();
    search.reading = reading;
    search.days = days;
    search.payees = new PayeeReading();
    search.payees.tables = tables;
    search.bankLines = new BankLineReading();
    search.bankLines.tables = tables;
    search.reckoning = reckoning;
    return search;
  }

  private static PayeeBook payees(PayoutTables tables, RecordedEvents events) {
    PayeeRows payeeRows = new PayeeRows();
    payeeRows.tables = tables;
    PayeeBook payees = new PayeeBook();
    payees.payees = payeeRows;
    payees.register =
        (number, on, caller) ->
            number.startsWith("1")
                ? Optional.of(new Membership(number, "A Member", List.of()))
                : Optional.empty();
    payees.accounts = ModulusDoor.of(Optional.empty())::check;
    payees.events = events;
    payees.clock = PayoutFixture.clock();
    return payees;
  }

  /** Whoever a desk calls a desk for is told, and the outer one given back, as the portal does. */
  private static LedgerDesk telling(EntityManager entities, LedgerDesk desk) {
    return (LedgerDesk)
        Proxy.newProxyInstance(
            LedgerDesk.class.getClassLoader(),
            new Class<?>[] {LedgerDesk.class},
            (proxy, method, values) -> {
              Object[] outer =
                  (Object[])
                      entities
                          .createNativeQuery(
                              "select current_setting('branchwork.kind'),"
                                  + " current_setting('branchwork.account'),"
                                  + " current_setting('branchwork.permissions')")
                          .getSingleResult();
              Stream.of(values)
                  .filter(Caller.class::isInstance)
                  .forEach(caller -> PayoutFixture.tell(entities, (Caller) caller));
              try {
                Object result = method.invoke(desk, values);
                PayoutFixture.tell(entities, "" + outer[0], "" + outer[1], "" + outer[2]);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
