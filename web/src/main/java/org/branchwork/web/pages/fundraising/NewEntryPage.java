package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/**
 * An entry by hand: an amount from one account to another. What a second person approves, such as
 * strike pay, a grant, a refund or a transfer between funds, is not entered here.
 */
@Named
@RequestScoped
public class NewEntryPage {

  private static final Set<EntryReason> REASONS =
      EnumSet.of(
          EntryReason.OPENING_BALANCE,
          EntryReason.DONATION,
          EntryReason.RECEIPT,
          EntryReason.ALLOCATION,
          EntryReason.BANKING,
          EntryReason.FEE,
          EntryReason.EXPENSE);
  private static final Set<AccountKind> NOT_BY_HAND =
      EnumSet.of(
          AccountKind.STRIKE_PAY,
          AccountKind.HARDSHIP,
          AccountKind.POLITICAL,
          AccountKind.TRANSFER);
  private static final Map<String, String> FIELDS =
      Map.of(
          "entry.text", "text",
          "entry.day.no-period", "day",
          "entry.day.closed", "day",
          "entry.postings.amount", "amount",
          "entry.fund.too-little", "amount",
          "entry.suspense.too-little", "amount",
          "entry.funds-apart", "debit",
          "entry.of-statements", "debit",
          "entry.fund-by-reversal", "debit");

  @Inject LedgerSearch ledger;
  @Inject LedgerDesk desk;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<LedgerAccount> accounts = List.of();
  private List<KeptFund> funds = List.of();

  public void load() {
    accounts =
        ledger.accounts(me.fundraising()).stream()
            .filter(account -> !NOT_BY_HAND.contains(account.kind()))
            .toList();
    if (frame.enter(Set.of("post"), FIELDS, act -> post())) {
      funds = ledger.funds(me.fundraising());
    }
  }

  private String post() {
    UUID entry = frame.idOfForm();
    LocalDate day = frame.day("day");
    Optional<EntryReason> reason =
        frame.chosen(EntryReason.class, "reason").filter(REASONS::contains);
    Optional<UUID> debit = account("debit");
    Optional<UUID> credit = account("credit");
    Optional<Long> pence = Pounds.pence(frame.value("amount")).filter(amount -> amount > 0);
    require(reason, "reason");
    require(pence, "amount");
    if (debit.isPresent() && debit.equals(credit)) {
      frame.getProblems().add("credit", Texts.get("ledger.problem.same"));
    }
    if (day != null && !frame.getProblems().isAny()) {
      List<Posting> postings =
          List.of(
              new Posting(debit.orElseThrow(), pence.orElseThrow()),
              new Posting(credit.orElseThrow(), -pence.orElseThrow()));
      desk.post(
          new PostEntry(
              entry, day, reason.orElseThrow(), frame.value("text"), Optional.empty(), postings),
          me.fundraising());
    }
    return LedgerEntryPage.address(entry);
  }

  private Optional<UUID> account(String field) {
    Optional<UUID> account =
        frame
            .idIfAny(field)
            .filter(id -> accounts.stream().anyMatch(each -> each.account().equals(id)));
    require(account, field);
    return account;
  }

  private void require(Optional<?> value, String field) {
    if (value.isEmpty()) {
      frame.getProblems().add(field, Texts.get("ledger.problem." + field));
    }
  }

  public List<LedgerChoice> getReasons() {
    return LedgerChoice.of(REASONS, "ledger.reason.", frame.value("reason"));
  }

  public List<LedgerChoice> getDebits() {
    return LedgerChoice.accounts(accounts, funds, frame.value("debit"));
  }

  public List<LedgerChoice> getCredits() {
    return LedgerChoice.accounts(accounts, funds, frame.value("credit"));
  }

  /** Whether there are accounts to enter something between. */
  public boolean isReady() {
    return accounts.size() > 1;
  }
}
