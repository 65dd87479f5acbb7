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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.MembershipRegister;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountApproved;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountAsked;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAccountDeclined;
import org.branchwork.fundraising.api.PayoutEvent.PayeeAdded;
import org.branchwork.fundraising.api.PayoutEvent.PayeeEmailSet;
import org.branchwork.fundraising.api.PayoutEvent.PayeeLinked;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.MemberAsked;
import org.branchwork.fundraising.api.payouts.PayeeDesk;

/** The list of payees with their bank details. */
@ApplicationScoped
@Transactional
class PayeeBook implements PayeeDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\]+");

  @Inject PayeeRows payees;
  @Inject MembershipRegister register;
  @Inject AccountCheck accounts;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void add(AddPayee command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (payees.has(command.payee())) {
      return;
    }
    String number = command.member().strip();
    require(!number.isEmpty() && number.length() <= LONGEST_NUMBER, "payee.member.unknown");
    String member =
        register
            .membership(number, LocalDate.now(clock.withZone(LONDON)), caller)
            .map(Membership::number)
            .orElseThrow(() -> new FundraisingRuleBroken("payee.member.unknown"));
    Result modulus = checked(command.account());
    payees.add(command, member, caller.label(), now());
    payees.ask(
        UUID.randomUUID(), command.payee(), command.account(), modulus, caller.label(), now());
    command
        .email()
        .ifPresent(
            email ->
                payees.setEmail(
                    UUID.randomUUID(), command.payee(), address(email), caller.label(), now()));
    events.fire(new PayeeAdded(UUID.randomUUID(), command.payee(), caller.label(), now()));
  }

  @Override
  public void link(UUID payee, UUID account, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(payees.has(payee), "payee.unknown");
    Optional<String> linked = payees.account(payee);
    require(linked.isEmpty() || linked.get().equals(account.toString()), "payee.linked");
    if (linked.isEmpty()) {
      payees.link(payee, account);
      events.fire(new PayeeLinked(UUID.randomUUID(), payee, caller.label(), now()));
    }
  }

  @Override
  public void setEmail(UUID address, UUID payee, String typed, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(payees.has(payee), "payee.unknown");
    String email = address(typed);
    if (!payees.hasEmail(address, payee, email)) {
      payees.setEmail(address, payee, email, caller.label(), now());
      events.fire(new PayeeEmailSet(UUID.randomUUID(), payee, caller.label(), now(), address));
    }
  }

  private static String address(String typed) {
    String email = typed.strip();
    require(
        email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(),
        "payee.address.malformed");
    return email;
  }

  @Override
  public void changeAccount(UUID change, UUID payee, BankAccount account, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(payees.has(payee), "payee.unknown");
    if (payees.payeeOf(change).isPresent()) {
      return;
    }
    payees.ask(change, payee, account, checked(account), caller.label(), now());
    events.fire(new PayeeAccountAsked(UUID.randomUUID(), payee, caller.label(), now(), change));
  }

  @Override
  public void approveAccount(UUID change, Optional<MemberAsked> asked, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.APPROVE);
    UUID payee = payee(change);
    payees.decide(
        change, "APPROVED", asked.map(MemberAsked::name).orElse(null), caller.label(), now());
    events.fire(new PayeeAccountApproved(UUID.randomUUID(), payee, caller.label(), now()));
  }

  @Override
  public void declineAccount(UUID change, Caller caller) {
    PayoutAccess.requirePerson(
        caller, caller.may(Permission.APPROVE) ? Permission.APPROVE : Permission.RECONCILE);
    UUID payee = payee(change);
    payees.decide(change, "DECLINED", null, caller.label(), now());
    events.fire(new PayeeAccountDeclined(UUID.randomUUID(), payee, caller.label(), now()));
  }

  private UUID payee(UUID change) {
    return payees
        .payeeOf(change)
        .orElseThrow(() -> new FundraisingRuleBroken("payee.change.unknown"));
  }

  private Result checked(BankAccount account) {
    Result result = accounts.check(account).result();
    require(result != Result.FAILS, "payee.account.impossible");
    require(!BankText.name(account.name()).isEmpty(), "payee.account.unwritable");
    return result;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
