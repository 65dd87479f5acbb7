package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;

/** Bank details of a payee as they were typed, and the payee's own account of the portal. */
@RequestScoped
class TypedAccount {

  static final Map<String, String> FIELDS =
      Map.of(
          "payee.member.unknown", "member",
          "payee.member.taken", "member",
          "account.name.malformed", "name",
          "payee.account.unwritable", "name",
          "account.sort-code.malformed", "sort-code",
          "account.number.malformed", "account-number",
          "payee.account.impossible", "account-number",
          "payee.address.malformed", "told-at",
          "payee.change.asked-how", "asked-how",
          "payee.linked", "email");

  @Inject LedgerFrame frame;
  @Inject AccountDirectory accounts;

  /**
   * The bank details.
   *
   * @throws FundraisingRuleBroken naming every field at fault
   */
  BankAccount typed() {
    return new BankAccount(
        frame.value("name"), frame.value("sort-code"), frame.value("account-number"));
  }

  /** Where the payee is to be told of changes; empty when nothing was typed. */
  Optional<String> toldAt() {
    return Optional.of(frame.value("told-at")).filter(email -> !email.isEmpty());
  }

  /** The account of the portal with the address; with a problem noted, empty when there is none. */
  Optional<UUID> portalAccount() {
    String email = frame.value("email");
    Optional<UUID> found =
        email.isEmpty() ? Optional.empty() : accounts.findByEmail(email).map(AccountEntry::id);
    if (found.isEmpty() && !email.isEmpty()) {
      frame.getProblems().add("email", Texts.get("payee.email.unknown"));
    }
    return found;
  }
}
