package org.branchwork.fundraising.payouts;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.branchwork.fundraising.funds.RecordedEvents;

/** Payouts for tests of what leads to them: funds, days on strike, payees and runs. */
public final class PayoutWorld implements AutoCloseable {
  public static final Caller JOB = PayoutFixture.JOB;
  public static final Caller TREASURER = PayoutFixture.TREASURER;
  public static final Caller BOTH = PayoutFixture.BOTH;
  public static final Caller APPROVER = PayoutFixture.APPROVER;
  public static final Caller AUDITOR = PayoutFixture.AUDITOR;
  public static final Caller STRANGER = PayoutFixture.STRANGER;
  public static final UUID FUND = PayoutFixture.FUND;
  public static final LocalDate MONDAY = PayoutFixture.MONDAY;

  /** Payee with the membership number 1001 and the account 089999 66374958. */
  public static final UUID ANN = PayoutFixture.ANN;

  private final PayoutFixture fixture = new PayoutFixture();

  public FundraisingDatabase database() {
    return fixture.database;
  }

  public RecordedEvents events() {
    return fixture.events;
  }

  public void begin() throws SQLException {
    fixture.begin();
  }

  public static Clock clock() {
    return PayoutFixture.clock();
  }

  /** A day of the fund's list, the first is Monday. */
  public static UUID strikeDay(int day) {
    return PayoutFixture.strikeDay(FUND, day);
  }

  /** The same date on the list of another fund. */
  public static UUID strikeDayElsewhere(int day) {
    return PayoutFixture.strikeDay(PayoutFixture.OTHER_FUND, day);
  }

  public PayeeDesk payees(EntityManager entities) {
    return PayoutBeans.desks(entities, fixture.events).payees();
  }

  public HardshipDesk hardship(EntityManager entities) {
    return PayoutBeans.desks(entities, fixture.events).hardship();
  }

  /** Says that a payee's account of the portal is this caller's. */
  public void link(UUID payee, Caller caller) {
    fixture.act(TREASURER, desks -> desks.payees().link(payee, caller.accountId(), TREASURER));
  }

  /** Prepares, approves and hands out a run, and finds each debit. */
  public UUID pay(List<MemberDay> days, List<UUID> grants) {
    UUID id = UUID.randomUUID();
    PreparePayout command = new PreparePayout(id, FUND, PayoutFixture.TODAY, days, grants);
    fixture.act(TREASURER, desks -> desks.payouts().prepare(command, TREASURER));
    fixture.approve(id, APPROVER);
    fixture.act(TREASURER, desks -> desks.payouts().export(id, PayoutFormat.TABLE, TREASURER));
    PayoutView run = fixture.run(id);
    for (PayoutView.Line line : run.lines()) {
      fixture.act(TREASURER, desks -> desks.payouts().notePaid(debit(id, line), TREASURER));
    }
    return id;
  }

  private static MatchDebit debit(UUID run, PayoutView.Line line) {
    return new MatchDebit(
        run,
        line.line(),
        "line " + run + line.line(),
        line.pence(),
        PayoutFixture.BANK,
        PayoutFixture.TODAY);
  }

  /** The first payment of a run came back. */
  public void comesBack(UUID run) {
    fixture.act(
        TREASURER, desks -> desks.payouts().noteReturned(run, 1, PayoutFixture.TODAY, TREASURER));
  }

  @Override
  public void close() throws IOException {
    fixture.close();
  }
}
