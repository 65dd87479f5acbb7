package org.branchwork.web.pages.fundraising;

import java.time.Instant;
import java.util.Map;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A payee in words.
 *
 * @param names who did something, by label
 * @param whole whether name and number of an account are shown, and not its last digits alone
 */
public record PayeeRow(PayeeView payee, Map<String, String> names, boolean whole, Instant now) {

  private static final int LAST = 4;

  public String getHref() {
    return PayeePage.PATH + "?payee=" + payee.payee();
  }

  public String getMember() {
    return payee.member();
  }

  /** In whose name the account is held; empty for who may not know it. */
  public String getName() {
    return whole ? payee.account().name() : "";
  }

  public String getMasked() {
    return masked(payee.account());
  }

  /** {@code account ending 4958}. */
  static String masked(BankAccount account) {
    String number = account.number();
    return Texts.say("payee.ending", number.substring(number.length() - LAST));
  }

  /** The account in full for who may know it. */
  public String getAccount() {
    return shown(payee.account(), whole);
  }

  static String shown(BankAccount account, boolean whole) {
    return whole
        ? account.name() + " · " + account.sortCodeInPairs() + " " + account.number()
        : masked(account);
  }

  /** Where the payee is told of changes; for who may not know it, that it is not shown. */
  public String getToldAt() {
    String none = whole ? "payee.told-at.none" : "payee.told-at.hidden";
    return payee.email().orElse(Texts.get(none));
  }

  /** Whether no address is known at which the payee could be told of a change. */
  public boolean isUnreachable() {
    return whole && payee.email().isEmpty();
  }

  /** Whether nobody could be told of the change that is open. */
  public boolean isNobodyTold() {
    return payee.open().filter(open -> !open.told()).isPresent();
  }

  /** What the modulus rules said of the account. */
  public String getModulus() {
    return modulus(payee.modulus());
  }

  private static String modulus(CheckedAccount.Result result) {
    return Texts.get(Texts.key("payee.modulus.", result));
  }

  /** Whether new bank details are approved and wait. */
  public boolean isCooling() {
    return payee.usableFrom().isAfter(now);
  }

  public boolean isChangeOpen() {
    return payee.open().isPresent();
  }

  /** How far the bank details are: who did what, and until when nothing is paid. */
  public String getStanding() {
    if (payee.open().isPresent()) {
      PayeeView.Change open = payee.open().get();
      return Texts.say("payee.asked", name(open.askedBy()), Dates.moment(open.askedAt()));
    }
    String until = Dates.moment(payee.usableFrom());
    String by = payee.approvedBy().map(this::name).orElse("");
    if (isCooling()) {
      return Texts.say("payee.cooling", by, until);
    }
    return by.isEmpty() ? Texts.say("payee.first", until) : Texts.say("payee.in-force", by, until);
  }

  /** The account that is asked for; empty when none is. */
  public String getAsked() {
    return payee.open().map(open -> shown(open.account(), whole)).orElse("");
  }

  /** What the modulus rules said of the account that is asked for. */
  public String getAskedModulus() {
    return payee.open().map(open -> modulus(open.modulus())).orElse("");
  }

  /** The id of the change that is open; empty for none. */
  public String getChange() {
    return payee.open().map(open -> open.change().toString()).orElse("");
  }

  private String name(String label) {
    return names.getOrDefault(label, "");
  }
}
