package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.PayoutApproved;
import org.branchwork.fundraising.api.PayoutEvent.PayoutExported;
import org.branchwork.fundraising.api.PayoutEvent.PayoutPaid;
import org.branchwork.fundraising.api.PayoutEvent.PayoutPrepared;
import org.branchwork.fundraising.api.PayoutEvent.PayoutRejected;
import org.branchwork.fundraising.api.PayoutEvent.PayoutReturned;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutDesk;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.payouts.RunRows.ReckonedDay;

/** The runs in which strike pay is paid. */
@ApplicationScoped
@Transactional
class PayoutBook implements PayoutDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject RunRows rows;
  @Inject RunReading reading;
  @Inject Reckoning reckoning;
  @Inject Entitlements entitlements;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void prepare(PreparePayout command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (reading.run(command.run()).isPresent()) {
      return;
    }
    require(!command.days().isEmpty(), "payout.days.none");
    require(!command.payOn().isBefore(today()), "payout.day.past");
    List<ReckonedDay> days = reckoning.days(command);
    SortedMap<String, Long> pencePerPayee = new TreeMap<>();
    days.forEach(day -> pencePerPayee.merge(day.payee(), day.pence(), Math::addExact));
    rows.add(command, caller.label(), now());
    require(rows.addLines(command.run(), pencePerPayee) == pencePerPayee.size(), "payee.unknown");
    rows.addDays(command.run(), days);
    rows.check();
    long pence = pencePerPayee.values().stream().reduce(0L, Math::addExact);
    events.fire(
        new PayoutPrepared(
            UUID.randomUUID(), command.run(), caller.label(), now(), pencePerPayee.size(), pence));
  }

  @Override
  public void approve(UUID id, String sha256, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.APPROVE);
    PayoutView run = run(id);
    rows.decide(id, PayoutState.APPROVED, caller.label(), now());
    rows.check();
    require(rows.sealed(id).filter(sha256::equals).isPresent(), "payout.changed");
    entitlements.book(run, today());
    events.fire(new PayoutApproved(UUID.randomUUID(), id, caller.label(), now(), sha256));
  }

  @Override
  public void reject(UUID id, Caller caller) {
    PayoutView run = run(id);
    boolean own = caller.label().equals(run.preparedBy());
    PayoutAccess.requirePerson(caller, own ? Permission.RECONCILE : Permission.APPROVE);
    rows.decide(id, PayoutState.REJECTED, caller.label(), now());
    events.fire(new PayoutRejected(UUID.randomUUID(), id, caller.label(), now()));
  }

  @Override
  public PayoutFiles export(UUID id, PayoutFormat format, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.RECONCILE);
    PayoutView run = run(id);
    boolean before = run.state() == PayoutState.EXPORTED;
    require(before || run.state() == PayoutState.APPROVED, "payout.not-approved");
    require(rows.sealed(id).filter(run.sha256()::equals).isPresent(), "payout.altered");
    PayoutFiles files = RunFiles.write(run, format, today());
    if (before) {
      String handedOut = rows.handedOut(id).orElse("");
      require(handedOut.startsWith(format.name() + " "), "payout.exported");
      require(handedOut.endsWith(files.sha256()), "payout.altered");
    } else {
      rows.handOut(id, format, files.sha256(), caller.label(), now());
    }
    events.fire(new PayoutExported(UUID.randomUUID(), id, caller.label(), now(), files.sha256()));
    return files;
  }

  @Override
  public void notePaid(MatchDebit debit, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    PayoutView run = run(debit.run());
    PayoutView.Line line = openLine(run, debit.line());
    require(line.pence() == debit.pence(), "payout.line.sum");
    rows.paid(run.run(), line.line(), debit.bankLine(), debit.on(), caller.label(), now());
    entitlements.pay(run, line, debit, caller);
    events.fire(
        new PayoutPaid(
            UUID.randomUUID(), run.run(), caller.label(), now(), line.line(), line.pence()));
  }

  @Override
  public void noteReturned(UUID id, int number, LocalDate on, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    openLine(run(id), number);
    rows.returned(id, number, on, caller.label(), now());
    // read again: another may have found its debit until the row above was written
    PayoutView run = run(id);
    PayoutView.Line line = line(run, number);
    entitlements.takeBack(run, line, on, caller);
    events.fire(
        new PayoutReturned(UUID.randomUUID(), id, caller.label(), now(), number, line.pence()));
  }

  private PayoutView run(UUID id) {
    return reading.run(id).orElseThrow(() -> new FundraisingRuleBroken("payout.unknown"));
  }

  private static PayoutView.Line openLine(PayoutView run, int number) {
    PayoutView.Line line = line(run, number);
    require(run.state() == PayoutState.EXPORTED, "payout.not-exported");
    require(!line.returned(), "payout.line.returned");
    return line;
  }

  private static PayoutView.Line line(PayoutView run, int number) {
    return run.lines().stream()
        .filter(line -> line.line() == number)
        .findFirst()
        .orElseThrow(() -> new FundraisingRuleBroken("payout.line.unknown"));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
