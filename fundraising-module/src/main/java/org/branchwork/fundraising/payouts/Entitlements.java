package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.branchwork.fundraising.reconciling.ReconcilingDoor;

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
  @Inject ReconcilingDoor statements;

  /** Each payee of an approved run may be paid so much. */
  void book(PayoutView run, LocalDate today) {
    LocalDate on = statements.openDay(today, JOB);
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
              postings(run.fund(), line, owed)),
          JOB);
    }
  }

  /** What is owed, and against what: strike pay, hardship grants, or both. */
  private List<Posting> postings(UUID fund, PayoutView.Line line, UUID owed) {
    List<Posting> postings = new ArrayList<>();
    if (line.pence() > line.grantPence()) {
      long pence = line.pence() - line.grantPence();
      postings.add(new Posting(spending(fund, AccountKind.STRIKE_PAY, "Strike pay"), pence));
    }
    if (line.grantPence() > 0) {
      UUID account = spending(fund, AccountKind.HARDSHIP, "Hardship grants");
      postings.add(new Posting(account, line.grantPence()));
    }
    postings.add(new Posting(owed, -line.pence()));
    return postings;
  }

  void pay(PayoutView run, PayoutView.Line line, MatchDebit debit, Caller caller) {
    ledger.post(
        entry(
            run,
            line,
            "paid",
            debit.on(),
            line.pence() > line.grantPence() ? EntryReason.STRIKE_PAY : EntryReason.HARDSHIP_GRANT,
            List.of(
                new Posting(owed(run.fund(), line.payee()), line.pence()),
                new Posting(debit.against(), -line.pence()))),
        caller);
  }

  /** Takes back what was booked of a payment. */
  void takeBack(PayoutView run, PayoutView.Line line, LocalDate day, Caller caller) {
    LocalDate on = statements.openDay(day, caller);
    if (line.paid()) {
      reverse(run, line, "paid", on, caller);
    }
    end(run, line, on, caller);
  }

  /** Ends what was due for a payment. */
  void end(PayoutView run, PayoutView.Line line, LocalDate on, Caller caller) {
    reverse(run, line, "entitlement", on, caller);
  }

  /** What is due for a payment, as the books of statements know it. */
  static ReconcilingDoor.Due due(PayoutView run, PayoutView.Line line) {
    return new ReconcilingDoor.Due(run.fund(), owed(run.fund(), line.payee()), line.pence());
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
      List<Posting> postings) {
    EntrySource source = source(run, line, purpose);
    String text = "Strike pay: run " + run.number() + ", payment " + line.line();
    return new PostEntry(id(source), on, reason, text, Optional.of(source), postings);
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

  /** The fund's own account of what it spends so; opened when the fund has none. */
  private UUID spending(UUID fund, AccountKind kind, String name) {
    return tables
        .one(
            "select cast(a.public_id as text) from fundraising.ledger_account a"
                + " join fundraising.fund f on f.id = a.fund_id"
                + " where a.kind = ?2 and f.public_id = cast(?1 as uuid)"
                + " order by a.id limit 1",
            fund,
            kind.name())
        .map(UUID::fromString)
        .orElseGet(() -> open(fund, kind, name));
  }

  private UUID open(UUID fund, AccountKind kind, String name) {
    UUID account = named(kind + " " + fund);
    ledger.openAccount(
        new OpenAccount(account, kind, name, Optional.of(fund), Optional.empty()), JOB);
    return account;
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
