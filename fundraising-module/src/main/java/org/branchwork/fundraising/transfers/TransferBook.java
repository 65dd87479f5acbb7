package org.branchwork.fundraising.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.TransferEvent.TransferApproved;
import org.branchwork.fundraising.api.TransferEvent.TransferAsked;
import org.branchwork.fundraising.api.TransferEvent.TransferTakenBack;
import org.branchwork.fundraising.api.TransferEvent.TransferWithdrawn;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.branchwork.fundraising.api.transfers.TransferDesk;
import org.branchwork.fundraising.reconciling.ReconcilingDoor;
import org.branchwork.fundraising.transfers.TransferRows.Transfer;

/** Transfers between funds: asked for by one, approved by another, booked as one entry. */
@ApplicationScoped
@Transactional
class TransferBook implements TransferDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Whoever approves keeps no books: a job enters, and the transfer tells who approved. */
  private static final Caller JOB = Caller.system("transfer-approval");

  @Inject TransferRows rows;
  @Inject LedgerDesk ledger;
  @Inject ReconcilingDoor days;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void ask(AskTransfer command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    rows.wait(command.transfer());
    Optional<Transfer> there = rows.hold(command.transfer());
    if (there.isPresent()) {
      require(there.get().isAskedBy(command), "transfer.other-content");
      return;
    }
    TransferRules.require(command, rows.purse(command.from()), rows.purse(command.to()), today());
    Instant now = now();
    rows.ask(command, caller.label(), now);
    events.fire(
        new TransferAsked(
            UUID.randomUUID(),
            command.transfer(),
            caller.label(),
            now,
            command.from(),
            command.to(),
            command.pence()));
  }

  /** A job holds every permission, but approving is for people. */
  @Override
  public void approve(UUID transfer, Caller caller) {
    boolean person = caller.kind() == Caller.Kind.STAFF;
    require(person && caller.may(Permission.APPROVE), "not-allowed");
    Transfer asked = waiting(transfer);
    require(!asked.askedBy().equals(caller.label()), "transfer.own");
    rows.takeTurn();
    Instant now = now();
    rows.approve(transfer, caller.label(), now);
    tooLittleIs("transfer.too-much", () -> book(transfer, asked));
    rows.check();
    events.fire(new TransferApproved(UUID.randomUUID(), transfer, caller.label(), now));
  }

  private void book(UUID transfer, Transfer asked) {
    EntrySource source = new EntrySource(TransferRows.SOURCE, transfer.toString(), "booked");
    List<Posting> postings =
        List.of(
            new Posting(account(asked.from()), asked.pence()),
            new Posting(account(asked.to()), -asked.pence()));
    ledger.post(
        new PostEntry(
            entry(transfer),
            days.openDay(today(), JOB),
            EntryReason.TRANSFER,
            asked.reason(),
            Optional.of(source),
            postings),
        JOB);
  }

  /** The fund's account of transfers; opened with its first. */
  private UUID account(UUID fund) {
    return rows.account(fund)
        .orElseGet(
            () -> {
              UUID account = named("TRANSFER " + fund);
              ledger.openAccount(
                  new OpenAccount(
                      account,
                      AccountKind.TRANSFER,
                      accountName(rows.name(fund)),
                      Optional.of(fund),
                      Optional.empty()),
                  JOB);
              return account;
            });
  }

  /** It tells its fund, for an entry of a transfer has two of these accounts. */
  private static String accountName(String fund) {
    String name = "Transfers of " + fund;
    int most = name.offsetByCodePoints(0, Math.min(100, name.codePointCount(0, name.length())));
    return name.substring(0, most);
  }

  @Override
  public void withdraw(UUID transfer, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    waiting(transfer);
    Instant now = now();
    rows.withdraw(transfer, caller.label(), now);
    events.fire(new TransferWithdrawn(UUID.randomUUID(), transfer, caller.label(), now));
  }

  @Override
  public void takeBack(UUID transfer, String reason, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    require(held(transfer).approved(), "transfer.unapproved");
    require(TransferRules.isReason(reason), "transfer.reason");
    tooLittleIs(
        "transfer.spent",
        () ->
            ledger.reverse(
                new ReverseEntry(
                    UUID.randomUUID(),
                    entry(transfer),
                    days.openDay(today(), caller),
                    reason.strip()),
                caller));
    events.fire(new TransferTakenBack(UUID.randomUUID(), transfer, caller.label(), now()));
  }

  /** Says as this desk says it that a fund does not hold enough, or that it was taken back. */
  private static void tooLittleIs(String key, Runnable booking) {
    try {
      booking.run();
    } catch (FundraisingRuleBroken broken) {
      throw new FundraisingRuleBroken(
          Map.of("entry.fund.too-little", key, "entry.reversed", "transfer.taken-back")
              .getOrDefault(broken.key(), broken.key()));
    }
  }

  private Transfer waiting(UUID transfer) {
    Transfer asked = held(transfer);
    require(!asked.approved() && !asked.withdrawn(), "transfer.decided");
    return asked;
  }

  private Transfer held(UUID transfer) {
    return rows.hold(transfer).orElseThrow(() -> new FundraisingRuleBroken("transfer.unknown"));
  }

  private static UUID entry(UUID transfer) {
    return named(TransferRows.SOURCE + " " + transfer);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
