package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.ledger.ReverseEntry;

/** The books of the funds. */
@ApplicationScoped
@Transactional
class FundLedger implements LedgerDesk {

  private static final int LONGEST_NAME = 100;

  @Inject LedgerRows rows;
  @Inject LedgerReading reading;
  @Inject Clock clock;

  @Override
  public void keepFund(UUID fund, FundKind kind, Caller caller) {
    BookAccess.requireKeeping(caller);
    String currency = rows.currency(fund).orElseThrow(FundNotFound::new);
    if (!"GBP".equals(currency)) {
      throw new FundraisingRuleBroken("ledger.fund.currency");
    }
    Optional<FundKind> kept = rows.kind(fund);
    if (kept.isEmpty()) {
      rows.keep(fund, kind);
    } else if (kept.get() != kind) {
      throw new FundraisingRuleBroken("ledger.fund.kind");
    }
  }

  @Override
  public void beginBooks(UUID fund, FundKind kind, List<OpenAccount> accounts, Caller caller) {
    keepFund(fund, kind, caller);
    accounts.forEach(account -> openAccount(account, caller));
  }

  @Override
  public void openAccount(OpenAccount command, Caller caller) {
    BookAccess.requireKeeping(caller);
    if (rows.has(command)) {
      return;
    }
    require(EntryRules.fits(command.name(), LONGEST_NAME), "ledger.account.name");
    require(isOfItsFund(command), "ledger.account.fund");
    require(
        command.holder().isPresent() == (command.kind() == AccountKind.ENTITLEMENT),
        "ledger.account.holder");
    rows.add(command);
  }

  private boolean isOfItsFund(OpenAccount command) {
    return command.kind().isOfFund()
        ? command.fund().flatMap(rows::kind).isPresent()
        : command.fund().isEmpty();
  }

  @Override
  public void post(PostEntry command, Caller caller) {
    BookAccess.requireKeeping(caller);
    EntryRules.require(command);
    boolean byHand = command.source().isEmpty() && command.reason() != EntryReason.OPENING_BALANCE;
    require(!byHand || !rows.isOfStatements(command), "entry.of-statements");
    enter(command, Optional.empty(), caller);
  }

  @Override
  public void reverse(ReverseEntry command, Caller caller) {
    BookAccess.requireKeeping(caller);
    require(EntryRules.isText(command.text()), "entry.text");
    EntryView reversed =
        reading
            .entry(command.reversed())
            .orElseThrow(() -> new FundraisingRuleBroken("entry.unknown"));
    require(reversed.reverses().isEmpty(), "entry.reversal");
    PostEntry entry =
        new PostEntry(
            command.entry(),
            command.occurredOn(),
            EntryReason.REVERSAL,
            command.text(),
            Optional.empty(),
            reversed.postings().stream().map(p -> new Posting(p.account(), -p.pence())).toList());
    enter(entry, Optional.of(command.reversed()), caller);
  }

  private void enter(PostEntry entry, Optional<UUID> reverses, Caller caller) {
    rows.hold(entry.entry());
    Optional<EntryView> there = reading.entry(entry.entry());
    if (there.isPresent()) {
      require(isSame(there.get(), entry, reverses), "entry.other-content");
      return;
    }
    boolean added =
        rows.add(entry, reverses, caller.label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    require(added, "entry.day.no-period");
    require(rows.addPostings(entry) == entry.postings().size(), "entry.account.unknown");
    rows.check();
  }

  private static boolean isSame(EntryView there, PostEntry entry, Optional<UUID> reverses) {
    PostEntry same =
        new PostEntry(
            there.entry(),
            there.occurredOn(),
            there.reason(),
            there.text(),
            there.source(),
            there.postings());
    return same.equals(entry) && there.reverses().equals(reverses);
  }

  @Override
  public int seal(int most, Caller caller) {
    BookAccess.requireJob(caller);
    return rows.seal(most);
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
