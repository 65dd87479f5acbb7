package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.api.matching.Share;
import org.jspecify.annotations.Nullable;

/** Books what lines were for, an entry a share: out of suspense, or out of what is unexplained. */
@ApplicationScoped
class ShareBooks {

  @Inject LedgerDesk ledger;
  @Inject StatementAccounts accounts;
  @Inject Periods periods;
  @Inject PledgeReading pledges;
  @Inject AppealReading appeals;

  /**
   * Books each share.
   *
   * @throws FundraisingRuleBroken what is wrong with pledges and funds, all at once, or as the
   *     ledger refuses
   */
  List<BookedShare> book(BookedLine line, List<Share> shares, Caller caller) {
    List<Resolved> resolved = resolved(shares);
    LocalDate day = periods.now(caller).openOn(line.bookedOn());
    List<BookedShare> booked = new ArrayList<>();
    for (int i = 0; i < resolved.size(); i++) {
      booked.add(book(line, resolved.get(i), i + 1, day, caller));
    }
    return booked;
  }

  /** What is too much for a pledge: given to its fund, for its appeal. */
  Share over(PaymentReference pledge, long pence) {
    PledgeReading.Found found = pledges.find(pledge).orElseThrow();
    return Share.ofFund(Share.Use.DONATION, found.fund(), pence).forAppeal(found.appeal());
  }

  private record Resolved(Share share, @Nullable UUID pledge, UUID fund, @Nullable UUID appeal) {}

  private List<Resolved> resolved(List<Share> shares) {
    List<String> broken = new ArrayList<>();
    List<Resolved> resolved = new ArrayList<>();
    for (Share share : shares) {
      PaymentReference reference = share.pledge();
      UUID fund = share.fund();
      if (reference != null) {
        pledges
            .find(reference)
            .ifPresentOrElse(
                found -> resolved.add(new Resolved(share, found.pledge(), found.fund(), null)),
                () -> broken.add("line.share.pledge"));
      } else if (fund != null && pledges.hasFund(fund)) {
        resolved.add(new Resolved(share, null, fund, appeals.counted(share, fund, broken)));
      } else {
        broken.add("line.share.fund");
      }
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken.stream().distinct().toList());
    }
    return resolved;
  }

  private BookedShare book(
      BookedLine line, Resolved resolved, int number, LocalDate day, Caller caller) {
    Share share = resolved.share();
    EntrySource source = source(line, number);
    UUID entry = id(source);
    AccountKind kind =
        switch (share.use()) {
          case PLEDGE, DONATION -> AccountKind.FUND;
          case FEE -> AccountKind.FEE;
          case EXPENSE -> AccountKind.EXPENSE;
        };
    UUID fund = accounts.ofFund(resolved.fund(), kind, caller);
    UUID from = line.isCredit() ? accounts.suspense(caller) : accounts.unexplained(caller);
    long pence = line.isCredit() ? share.pence() : -share.pence();
    EntryReason reason =
        switch (share.use()) {
          case PLEDGE, DONATION -> EntryReason.ALLOCATION;
          case FEE -> EntryReason.FEE;
          case EXPENSE -> EntryReason.EXPENSE;
        };
    post(
        entry,
        day,
        reason,
        source,
        List.of(new Posting(from, pence), new Posting(fund, -pence)),
        caller);
    return new BookedShare(
        share.use().name(),
        resolved.pledge(),
        resolved.fund(),
        share.donor(),
        resolved.appeal(),
        share.pence(),
        entry,
        null);
  }

  /**
   * Books that what went out with one line is what came in with another: between two accounts of
   * the bank, or paid back.
   *
   * @param refund {@code null} when it is not paid back
   */
  BookedShare join(BookedLine out, BookedLine in, @Nullable UUID refund, Caller caller) {
    EntrySource source = source(out, 1);
    long pence = -out.amountPence();
    LocalDate later = out.bookedOn().isAfter(in.bookedOn()) ? out.bookedOn() : in.bookedOn();
    post(
        id(source),
        periods.now(caller).openOn(later),
        refund == null ? EntryReason.BANKING : EntryReason.REFUND,
        source,
        List.of(
            new Posting(accounts.suspense(caller), pence),
            new Posting(accounts.unexplained(caller), -pence)),
        caller);
    String use = refund == null ? "TRANSFER" : "REFUND";
    return new BookedShare(use, null, null, null, null, pence, id(source), refund);
  }

  /** Books a whole line as strike pay: out to a member, or back to what he or she is due. */
  BookedShare strikePay(BookedLine line, ReconcilingDoor.Due due, Caller caller) {
    EntrySource source = source(line, 1);
    UUID from = line.isCredit() ? accounts.suspense(caller) : accounts.unexplained(caller);
    post(
        id(source),
        periods.now(caller).openOn(line.bookedOn()),
        EntryReason.STRIKE_PAY,
        source,
        List.of(
            new Posting(from, line.amountPence()), new Posting(due.account(), -line.amountPence())),
        caller);
    return new BookedShare(
        "STRIKE_PAY", null, due.fund(), null, null, due.pence(), id(source), null);
  }

  /** Takes an entry back, on its own day or the first open one after it. */
  UUID reverse(UUID entry, LocalDate occurredOn, OpenDays days, Caller caller) {
    UUID reversal = id("undone " + entry);
    ledger.reverse(
        new ReverseEntry(reversal, entry, days.openOn(occurredOn), "a match undone"), caller);
    return reversal;
  }

  private void post(
      UUID entry,
      LocalDate day,
      EntryReason reason,
      EntrySource source,
      List<Posting> postings,
      Caller caller) {
    ledger.post(
        new PostEntry(entry, day, reason, "out of the bank's lines", Optional.of(source), postings),
        caller);
  }

  /** The decision's number keeps a line that is matched again apart from the match undone. */
  private static EntrySource source(BookedLine line, int number) {
    String purpose = "match-" + (line.decisions() + 1) + "-" + number;
    return new EntrySource("BANK_LINE", line.line().toString(), purpose);
  }

  private static UUID id(Object name) {
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
  }
}
