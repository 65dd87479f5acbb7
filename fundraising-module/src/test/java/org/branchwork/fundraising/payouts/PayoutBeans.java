package org.branchwork.fundraising.payouts;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.branchwork.fundraising.accounts.ModulusDoor;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.payouts.PayoutFixture.Desks;

/** The beans of one transaction, put together as the portal does. */
final class PayoutBeans {

  private PayoutBeans() {}

  /** The beans. */
  static Desks desks(EntityManager entities, RecordedEvents events) {
    PayoutTables tables = new PayoutTables();
    tables.entities = entities;
    RunReading reading = new RunReading();
    reading.tables = tables;
    RunRows rows = new RunRows();
    rows.tables = tables;
    Reckoning reckoning = new Reckoning();
    reckoning.tables = tables;
    reckoning.reading = reading;
    Entitlements entitlements = new Entitlements();
    entitlements.tables = tables;
    entitlements.ledger =
        telling(entities, BooksOfTests.of(entities, PayoutFixture.clock()).desk());
    PayoutBook payouts = new PayoutBook();
    payouts.rows = rows;
    payouts.reading = reading;
    payouts.reckoning = reckoning;
    payouts.entitlements = entitlements;
    payouts.events = events;
    payouts.clock = PayoutFixture.clock();
    StrikeDayBook days = new StrikeDayBook();
    days.tables = tables;
    days.events = events;
    days.clock = PayoutFixture.clock();
    PayoutLookup search = new PayoutLookup();
    search.reading = reading;
    return new Desks(payouts, payees(tables, events), days, search);
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
