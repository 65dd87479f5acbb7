package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
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

  @Inject RunRows rows;
  @Inject RunReading reading;
  @Inject Reckoning reckoning;
  @Inject Entitlements entitlements;
  @Inject RunFiles files;
  @Inject Happening happening;

  @Override
  public void prepare(PreparePayout command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (reading.run(command.run()).isPresent()) {
      return;
    }
    require(!command.days().isEmpty() || !command.grants().isEmpty(), "payout.days.none");
    require(!command.payOn().isBefore(happening.today()), "payout.day.past");
    List<ReckonedDay> days = reckoning.days(command);
    HardshipGrants grants = reckoning.grants(command);
    SortedMap<String, Long> pencePerPayee = grants.pencePerMember();
    days.forEach(day -> pencePerPayee.merge(day.payee(), day.pence(), Math::addExact));
    rows.add(command, caller.label(), happening.now());
    require(rows.addLines(command.run(), pencePerPayee) == pencePerPayee.size(), "payee.unknown");
    rows.addDays(command.run(), days);
    rows.addGrants(command.run(), command.grants());
    rows.check();
    long pence = pencePerPayee.values().stream().reduce(0L, Math::addExact);
    happening.tell(
        new PayoutPrepared(
            UUID.randomUUID(),
            command.run(),
            caller.label(),
            happening.now(),
            pencePerPayee.size(),
            pence));
  }

  @Override
  public void approve(UUID id, String sha256, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.APPROVE);
    PayoutView run = run(id);
    rows.decide(id, PayoutState.APPROVED, caller.label(), happening.now());
    rows.check();
    require(rows.sealed(id).filter(sha256::equals).isPresent(), "payout.changed");
    entitlements.book(run, happening.today());
    happening.tell(
        new PayoutApproved(UUID.randomUUID(), id, caller.label(), happening.now(), sha256));
  }

  @Override
  public void reject(UUID id, Caller caller) {
    PayoutView run = run(id);
    boolean own = caller.label().equals(run.preparedBy());
    PayoutAccess.requirePerson(caller, own ? Permission.RECONCILE : Permission.APPROVE);
    rows.decide(id, PayoutState.REJECTED, caller.label(), happening.now());
    happening.tell(new PayoutRejected(UUID.randomUUID(), id, caller.label(), happening.now()));
  }

  @Override
  public PayoutFiles export(UUID id, PayoutFormat format, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.RECONCILE);
    PayoutView run = run(id);
    boolean before = run.handedOut().isPresent();
    require(before || run.state() == PayoutState.APPROVED, "payout.not-approved");
    require(!rows.erased(id), "payout.erased");
    require(rows.sealed(id).filter(run.sha256()::equals).isPresent(), "payout.altered");
    require(run.handedOut().stream().allMatch(out -> out.format() == format), "payout.exported");
    LocalDate made =
        run.handedOut().map(out -> Happening.dayOf(out.at())).orElseGet(happening::today);
    PayoutFiles written = files.write(run, format, made);
    if (before) {
      require(rows.handedOut(id).filter(written.sha256()::equals).isPresent(), "payout.altered");
    } else {
      rows.handOut(id, format, written.sha256(), caller.label(), happening.now());
    }
    happening.tell(
        new PayoutExported(
            UUID.randomUUID(), id, caller.label(), happening.now(), written.sha256()));
    return written;
  }

  @Override
  public void notePaid(MatchDebit debit, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    PayoutView run = run(debit.run());
    PayoutView.Line line = openLine(run, debit.line());
    require(line.pence() == debit.pence(), "payout.line.sum");
    rows.paid(
        run.run(),
        line.line(),
        debit.bankLine(),
        null,
        debit.on(),
        caller.label(),
        happening.now());
    entitlements.pay(run, line, debit, caller);
    happening.tell(
        new PayoutPaid(
            UUID.randomUUID(),
            run.run(),
            caller.label(),
            happening.now(),
            line.line(),
            line.pence()));
  }

  @Override
  public void noteReturned(UUID id, int number, LocalDate on, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    rows.hold(id);
    require(!openLine(run(id), number).onStatement(), "payout.return.line");
    rows.returned(id, number, null, null, on, caller.label(), happening.now());
    // read again: another may have found its debit until the row above was written
    PayoutView run = run(id);
    PayoutView.Line line = line(run, number);
    entitlements.takeBack(run, line, on, caller);
    happening.tell(
        new PayoutReturned(
            UUID.randomUUID(), id, caller.label(), happening.now(), number, line.pence()));
  }

  private PayoutView run(UUID id) {
    return reading.run(id).orElseThrow(() -> new FundraisingRuleBroken("payout.unknown"));
  }

  static PayoutView.Line openLine(PayoutView run, int number) {
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
}
