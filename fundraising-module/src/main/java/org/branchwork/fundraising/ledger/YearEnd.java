package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.LedgerEvent.AnnualReturnTaken;
import org.branchwork.fundraising.api.LedgerEvent.ReceiptsAndPaymentsTaken;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.fundraising.api.yearend.AnnualReturn;
import org.branchwork.fundraising.api.yearend.MapAccount;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.ReturnLine;
import org.branchwork.fundraising.api.yearend.ReturnMapping;
import org.branchwork.fundraising.api.yearend.YearEndDesk;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.branchwork.fundraising.ledger.YearRows.Moved;

/** What a year comes to. */
@ApplicationScoped
@Transactional
class YearEnd implements YearEndSearch, YearEndDesk {

  private static final int LONGEST_LINE = 100;

  /** Of what only passes through, what is left counts. */
  private static final Set<AccountKind> PASSING =
      EnumSet.of(
          AccountKind.SUSPENSE,
          AccountKind.UNEXPLAINED,
          AccountKind.STRIKE_PAY,
          AccountKind.ENTITLEMENT);

  private static final Set<AccountKind> ON_NO_LINE =
      EnumSet.of(AccountKind.BANK, AccountKind.CASH, AccountKind.TRANSFER);

  @Inject YearRows years;
  @Inject LedgerReading reading;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public ReceiptsAndPayments receiptsAndPayments(int year, Caller caller) {
    return receiptsAndPayments(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), caller);
  }

  @Override
  public ReceiptsAndPayments receiptsAndPayments(LocalDate first, LocalDate last, Caller caller) {
    BookAccess.requireReading(caller);
    List<AccountSum> receipts = new ArrayList<>();
    List<AccountSum> payments = new ArrayList<>();
    List<AccountSum> transfers = new ArrayList<>();
    for (Moved moved : years.moved(first, last)) {
      if (moved.kind() == AccountKind.TRANSFER) {
        add(transfers, moved, net(moved));
        continue;
      }
      boolean passing = PASSING.contains(moved.kind());
      long net = net(moved);
      add(receipts, moved, passing ? Math.max(net, 0) : moved.receipts());
      add(payments, moved, passing ? Math.max(-net, 0) : moved.payments());
    }
    return new ReceiptsAndPayments(
        opening(first, last), receipts, payments, transfers, years.cash(last));
  }

  private static void add(List<AccountSum> sums, Moved moved, long pence) {
    if (pence != 0) {
      sums.add(sum(moved, pence));
    }
  }

  private static AccountSum sum(Moved moved, long pence) {
    return new AccountSum(moved.account(), moved.kind(), moved.name(), moved.fund(), pence);
  }

  private static long net(Moved moved) {
    return Math.subtractExact(moved.receipts(), moved.payments());
  }

  private long opening(LocalDate first, LocalDate last) {
    return Math.addExact(years.cash(first.minusDays(1)), years.openingBalances(first, last));
  }

  @Override
  public AnnualReturn annualReturn(int year, Caller caller) {
    BookAccess.requireReading(caller);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    Map<Boolean, List<Moved>> every =
        years.moved(first, last).stream()
            .collect(Collectors.partitioningBy(each -> each.kind() == AccountKind.TRANSFER));
    List<Moved> all = every.getOrDefault(false, List.of());
    Map<String, List<AccountSum>> lines =
        all.stream()
            .filter(moved -> moved.line().isPresent())
            .collect(
                Collectors.groupingBy(
                    moved -> moved.line().orElseThrow(),
                    TreeMap::new,
                    Collectors.mapping(moved -> sum(moved, net(moved)), Collectors.toList())));
    return new AnnualReturn(
        year,
        lines.entrySet().stream().map(l -> new ReturnLine(l.getKey(), l.getValue())).toList(),
        all.stream()
            .filter(moved -> moved.line().isEmpty())
            .map(moved -> sum(moved, net(moved)))
            .filter(sum -> sum.pence() != 0)
            .toList(),
        every.getOrDefault(true, List.of()).stream()
            .map(moved -> sum(moved, net(moved)))
            .filter(sum -> sum.pence() != 0)
            .toList(),
        Math.subtractExact(years.cash(last), opening(first, last)));
  }

  @Override
  public List<ReturnMapping> mappings(Caller caller) {
    BookAccess.requireReading(caller);
    return years.mappings();
  }

  @Override
  public void map(MapAccount command, Caller caller) {
    BookAccess.requireKeeping(caller);
    List<String> broken = new ArrayList<>();
    if (!standsOnALine(command.account())) {
      broken.add("return.account");
    }
    if (!EntryRules.fits(command.line(), LONGEST_LINE)
        || command.line().codePoints().anyMatch(Character::isISOControl)) {
      broken.add("return.line");
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
    years.map(command, caller.label(), now());
  }

  @Override
  public ReceiptsAndPayments takeReceiptsAndPayments(int year, Caller caller) {
    ReceiptsAndPayments taken = receiptsAndPayments(year, caller);
    UUID id = UUID.randomUUID();
    events.fire(new ReceiptsAndPaymentsTaken(id, id, caller.label(), now(), year));
    return taken;
  }

  @Override
  public AnnualReturn takeAnnualReturn(int year, Caller caller) {
    AnnualReturn taken = annualReturn(year, caller);
    UUID id = UUID.randomUUID();
    events.fire(new AnnualReturnTaken(id, id, caller.label(), now(), year));
    return taken;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Bank and cash are what the return counts, a transfer is told beside it, and what a member is
   * owed stands with strike pay.
   */
  private boolean standsOnALine(UUID account) {
    return reading.accounts().stream()
        .anyMatch(each -> each.account().equals(account) && !ON_NO_LINE.contains(each.kind()));
  }
}
