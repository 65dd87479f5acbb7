package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutView;

/**
 * What payouts are in the ledger. Each payment has entries of its own, so that one that came back
 * is taken back exactly.
 */
@ApplicationScoped
class Entitlements {

  /** Whoever approves keeps no books: a job enters, and the run tells who approved. */
  private static final Caller JOB = Caller.system("payout-approval");

  @Inject LedgerDesk ledger;
  @Inject PayoutTables tables;

  /** Each payee of an approved run may be paid so much. */
  void book(PayoutView run, LocalDate on) {
    UUID strikePay = strikePay(run.fund());
    for (PayoutView.Line line : run.lines()) {
      UUID owed = owed(run.fund(), line.payee());
      ledger.openAccount(
          new OpenAccount(
              owed,
              AccountKind.ENTITLEMENT,
              "Strike pay due to one member",
              Optional.of(run.fund()),
              Optional.of(line.payee())),
          JOB);
      ledger.post(
          entry(
              run,
              line,
              "entitlement",
              on,
              EntryReason.ENTITLEMENT,
              new Posting(strikePay, line.pence()),
              new Posting(owed, -line.pence())),
          JOB);
    }
  }

  void pay(PayoutView run, PayoutView.Line line, MatchDebit debit, Caller caller) {
    ledger.post(
        entry(
            run,
            line,
            "paid",
            debit.on(),
            EntryReason.STRIKE_PAY,
            new Posting(owed(run.fund(), line.payee()), line.pence()),
            new Posting(debit.against(), -line.pence())),
        caller);
  }

  /** Takes back what was booked of a payment. */
  void takeBack(PayoutView run, PayoutView.Line line, LocalDate on, Caller caller) {
    if (line.paid()) {
      reverse(run, line, "paid", on, caller);
    }
    reverse(run, line, "entitlement", on, caller);
  }

  private void reverse(
      PayoutView run, PayoutView.Line line, String purpose, LocalDate on, Caller caller) {
    ledger.reverse(
        new ReverseEntry(
            id(source(run, line, purpose + "-back")),
            id(source(run, line, purpose)),
            on,
            "Strike pay came back: run " + run.number() + ", payment " + line.line()),
        caller);
  }

  private static PostEntry entry(
      PayoutView run,
      PayoutView.Line line,
      String purpose,
      LocalDate on,
      EntryReason reason,
      Posting... postings) {
    EntrySource source = source(run, line, purpose);
    String text = "Strike pay: run " + run.number() + ", payment " + line.line();
    return new PostEntry(id(source), on, reason, text, Optional.of(source), List.of(postings));
  }

  private static EntrySource source(PayoutView run, PayoutView.Line line, String purpose) {
    return new EntrySource("PAYOUT_LINE", run.run() + ":" + line.line(), purpose);
  }

  private static UUID id(EntrySource source) {
    return named(source.kind() + " " + source.id() + " " + source.purpose());
  }

  private static UUID owed(UUID fund, UUID payee) {
    return named("ENTITLEMENT " + fund + " " + payee);
  }

  /** The fund's own account of strike pay; opened when the fund has none. */
  private UUID strikePay(UUID fund) {
    return tables
        .one(
            "select cast(a.public_id as text) from fundraising.ledger_account a"
                + " join fundraising.fund f on f.id = a.fund_id"
                + " where a.kind = 'STRIKE_PAY' and f.public_id = cast(?1 as uuid)"
                + " order by a.id limit 1",
            fund)
        .map(UUID::fromString)
        .orElseGet(() -> open(fund));
  }

  private UUID open(UUID fund) {
    UUID account = named("STRIKE_PAY " + fund);
    ledger.openAccount(
        new OpenAccount(
            account, AccountKind.STRIKE_PAY, "Strike pay", Optional.of(fund), Optional.empty()),
        JOB);
    return account;
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
