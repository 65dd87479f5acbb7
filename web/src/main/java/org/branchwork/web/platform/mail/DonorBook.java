package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.PledgeMail;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.web.platform.payments.ShownAccount;
import org.jspecify.annotations.Nullable;

/** Looks up, when a mail to a donor is sent, where it goes and what is to be paid. */
@ApplicationScoped
class DonorBook {

  private static final Caller MAIL = Caller.system("mail");

  private final PledgeSearch pledges;
  private final ShownAccount accounts;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected DonorBook() {
    this(null, null);
  }

  @Inject
  DonorBook(PledgeSearch pledges, ShownAccount accounts) {
    this.pledges = pledges;
    this.accounts = accounts;
  }

  /** Empty when the donor left no address. */
  Optional<AddressBook.Entry> find(UUID pledge) {
    return pledges.mail(pledge, MAIL).map(this::entry);
  }

  private AddressBook.Entry entry(PledgeMail mail) {
    PledgeView pledge = mail.pledge();
    String path = "/pledge/" + pledge.reference() + "?key=" + mail.key();
    return new AddressBook.Entry(mail.email(), path, null, words(pledge));
  }

  /** What to pay; without an account that may be shown, the page is all there is. */
  private @Nullable String words(PledgeView pledge) {
    if (pledge.state() != PledgeState.OPEN) {
      return null;
    }
    return accounts
        .shown(pledge.fund(), pledge.account())
        .map(account -> words(pledge, account))
        .orElse(null);
  }

  private static String words(PledgeView pledge, BankAccount account) {
    return String.join(
        "\n",
        line("amount", BigDecimal.valueOf(pledge.amountPence(), 2).toPlainString()),
        line("account-name", account.name()),
        line("sort-code", account.sortCodeInPairs()),
        line("number", account.number()),
        line("reference", pledge.reference()));
  }

  private static String line(String label, String value) {
    return ResourceBundle.getBundle("texts.mail").getString("mail.pay." + label) + " " + value;
  }
}
