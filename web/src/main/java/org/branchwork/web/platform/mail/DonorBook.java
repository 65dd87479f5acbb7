package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.fundraising.api.pledges.PledgeMail;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.web.platform.payments.ShownAccount;
import org.jspecify.annotations.Nullable;

/** Looks up, when a mail to a donor or a claimant is sent, where it goes and what it tells. */
@ApplicationScoped
class DonorBook {

  private static final Caller MAIL = Caller.system("mail");

  private final PledgeSearch pledges;
  private final ClaimSearch claims;
  private final ShownAccount accounts;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected DonorBook() {
    this(null, null, null);
  }

  @Inject
  DonorBook(PledgeSearch pledges, ClaimSearch claims, ShownAccount accounts) {
    this.pledges = pledges;
    this.claims = claims;
    this.accounts = accounts;
  }

  /** Empty when the donor left no address. */
  Optional<AddressBook.Entry> find(UUID pledge) {
    return pledges
        .mail(pledge, MAIL)
        .map(mail -> entry(mail, toPay(mail.pledge(), mail.pledge().amountPence())));
  }

  /** Nothing but the link: of health and money a mail tells nothing. Empty without an address. */
  Optional<AddressBook.Entry> claimant(UUID claim) {
    return claims
        .mail(claim, MAIL)
        .map(
            mail ->
                new AddressBook.Entry(
                    mail.email(), "/claim/" + mail.reference() + "?key=" + mail.key()));
  }

  /** What came for a pledge; empty, too, when it is there no longer. */
  Optional<AddressBook.Entry> paid(UUID pledge) {
    return pledges
        .mail(pledge, MAIL)
        .filter(mail -> mail.pledge().isPaid())
        .map(mail -> entry(mail, received(mail.pledge())));
  }

  /** What is still open of a pledge; empty, too, when nothing of it is expected any more. */
  Optional<AddressBook.Entry> open(UUID pledge) {
    return pledges
        .mail(pledge, MAIL)
        .filter(mail -> mail.pledge().state() == PledgeState.OPEN && !mail.pledge().isPaid())
        .map(mail -> entry(mail, toPay(mail.pledge(), rest(mail.pledge()))));
  }

  private static AddressBook.Entry entry(PledgeMail mail, @Nullable String words) {
    String path = "/pledge/" + mail.pledge().reference() + "?key=" + mail.key();
    return new AddressBook.Entry(mail.email(), path, null, words);
  }

  private static long rest(PledgeView pledge) {
    return pledge.amountPence() - pledge.paidPence();
  }

  private static String received(PledgeView pledge) {
    return String.join(
        "\n", line("received", pounds(pledge.paidPence())), line("reference", pledge.reference()));
  }

  private static String pounds(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }

  /** What to pay; without an account that may be shown, the page is all there is. */
  private @Nullable String toPay(PledgeView pledge, long pence) {
    if (pledge.state() != PledgeState.OPEN) {
      return null;
    }
    return accounts
        .shown(pledge.fund(), pledge.account())
        .map(account -> words(pledge, pence, account))
        .orElse(null);
  }

  private static String words(PledgeView pledge, long pence, BankAccount account) {
    return String.join(
        "\n",
        line("amount", pounds(pence)),
        line("account-name", account.name()),
        line("sort-code", account.sortCodeInPairs()),
        line("number", account.number()),
        line("reference", pledge.reference()));
  }

  private static String line(String label, String value) {
    return ResourceBundle.getBundle("texts.mail").getString("mail.pay." + label) + " " + value;
  }
}
