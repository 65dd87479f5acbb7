package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.payouts.OpenBankLine;
import org.branchwork.fundraising.api.payouts.PayeeMail;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.fundraising.api.payouts.StrikePayCapsView;
import org.branchwork.fundraising.api.payouts.StrikePayRateView;

/** Reads what is paid out for whoever may. */
@ApplicationScoped
@Transactional
class PayoutLookup implements PayoutSearch {

  private static final int LONGEST_LIST = 200;
  private static final int MOST_PAYEES = 1_000;

  @Inject RunReading reading;
  @Inject DayReading days;
  @Inject PayeeReading payees;
  @Inject BankLineReading bankLines;
  @Inject Reckoning reckoning;

  @Override
  public List<PayoutView> runs(long before, int most, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.runs(before, Math.min(most, LONGEST_LIST));
  }

  @Override
  public Optional<PayoutView> run(UUID run, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.run(run);
  }

  @Override
  public List<ReckonedLine> reckon(PreparePayout command, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reckoning.lines(command);
  }

  @Override
  public List<OpenBankLine> bankLines(UUID run, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    return bankLines.of(run, LONGEST_LIST);
  }

  @Override
  public List<StrikeDayView> strikeDays(UUID fund, Caller caller) {
    PayoutAccess.requireReading(caller);
    return days.strikeDays(fund);
  }

  @Override
  public List<StrikeDayView> strikeDays(UUID fund, Optional<UUID> after, int most, Caller caller) {
    PayoutAccess.requireReading(caller);
    return days.strikeDays(fund, after.orElse(null), Math.min(most, LONGEST_LIST));
  }

  @Override
  public List<StrikePayRateView> rates(Caller caller) {
    PayoutAccess.requireReading(caller);
    return days.rates();
  }

  @Override
  public List<StrikePayCapsView> caps(Caller caller) {
    PayoutAccess.requireReading(caller);
    return days.caps();
  }

  @Override
  public Optional<PayeeView> payee(UUID payee, Caller caller) {
    PayoutAccess.requireReading(caller);
    return payees.payee(payee);
  }

  @Override
  public List<PayeeView> payees(Optional<UUID> after, int most, Caller caller) {
    PayoutAccess.requireReading(caller);
    return payees.after(after.orElse(null), Math.min(most, LONGEST_LIST));
  }

  @Override
  public List<PayeeView> payeesOf(List<String> members, Caller caller) {
    PayoutAccess.requireReading(caller);
    return members.isEmpty() ? payees.after(null, MOST_PAYEES) : payees.of(members);
  }

  @Override
  public Optional<PayeeMail> accountMail(UUID change, Caller caller) {
    PayoutAccess.requireJob(caller);
    return payees.accountMail(change);
  }

  @Override
  public Optional<PayeeMail> emailMail(UUID address, Caller caller) {
    PayoutAccess.requireJob(caller);
    return payees.emailMail(address);
  }

  @Override
  public List<PayeeView> waiting(Caller caller) {
    PayoutAccess.requireReading(caller);
    return payees.waiting(LONGEST_LIST);
  }
}
