package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.api.payouts.PayoutDesk;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.web.platform.identity.AccountDirectory;

/** Three days on strike, four payees, and a run that waits for the approver. */
@ApplicationScoped
class PayoutsDemo implements DemoPart {

  private static final int AFTER_THE_BOOKS = 46;
  private static final List<Integer> STRIKE_DAYS_AGO = List.of(18, 17, 11);
  private static final Map<String, String> MEMBERS =
      new TreeMap<>(
          Map.of(
              "0018233", "Dilys Akande",
              "0029004", "Colm Whitaker",
              "0031877", "Sunita Bell",
              "0047120", "Maya Lindqvist"));

  @Inject FundSearch funds;
  @Inject StrikeDayDesk days;
  @Inject PayeeDesk payees;
  @Inject PayoutDesk payouts;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_THE_BOOKS;
  }

  @Override
  public void load() {
    Caller treasurer =
        Caller.staff(
            accounts.findByEmail("treasurer@demo.branch").orElseThrow().id(),
            Set.of(Permission.READ, Permission.RECONCILE));
    UUID fund = funds.bySlug("strike-fund", treasurer).fund();
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    List<UUID> strikeDays =
        STRIKE_DAYS_AGO.stream().map(ago -> day(fund, today.minusDays(ago), treasurer)).toList();
    List<MemberDay> owed = new ArrayList<>();
    MEMBERS.forEach(
        (number, name) -> {
          UUID payee = payee(number, name, treasurer);
          strikeDays.forEach(day -> owed.add(new MemberDay(payee, day, 1, 1)));
        });
    LocalDate payOn = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    payouts.prepare(new PreparePayout(UUID.randomUUID(), fund, payOn, owed), treasurer);
    payees.changeAccount(
        UUID.randomUUID(), owed.get(0).payee(), account("Dilys M Akande"), treasurer);
  }

  private UUID day(UUID fund, LocalDate on, Caller treasurer) {
    UUID day = UUID.randomUUID();
    days.note(new NoteStrikeDay(day, fund, "Pay dispute", on, 1, 1), treasurer);
    return day;
  }

  private UUID payee(String number, String name, Caller treasurer) {
    UUID payee = UUID.randomUUID();
    payees.add(
        new AddPayee(payee, number, account(name), Optional.empty(), Optional.of(email(name))),
        treasurer);
    return payee;
  }

  /** In a domain where nobody has any. */
  private static String email(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
  }

  /** A published test number of the banks. */
  private static BankAccount account(String name) {
    return new BankAccount(name, "089999", "66374958");
  }
}
