package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.payouts.PayeeMail;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.web.platform.settings.BranchSettings;
import org.jspecify.annotations.Nullable;

/**
 * Looks up, when a payee is told of a change, the address that was known before it, and what is
 * told there: of bank details the last four digits, from when they could be used, and whom to write
 * to or ring.
 */
@ApplicationScoped
class PayeeNotices {

  private static final Caller MAIL = Caller.system("mail");
  private static final String CONTACT = "/contact";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("eeee d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final PayoutSearch payees;
  private final BranchSettings branch;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected PayeeNotices() {
    this(null, null);
  }

  @Inject
  PayeeNotices(PayoutSearch payees, BranchSettings branch) {
    this.payees = payees;
    this.branch = branch;
  }

  /** Empty when no address was known before the bank details were asked for. */
  Optional<AddressBook.Entry> account(UUID change) {
    return payees.accountMail(change, MAIL).map(this::entry);
  }

  /** Empty when the address is the first. */
  Optional<AddressBook.Entry> before(UUID address) {
    return payees.emailMail(address, MAIL).map(this::entry);
  }

  private AddressBook.Entry entry(PayeeMail mail) {
    PayeeMail.NewAccount account = mail.account();
    Stream<String> asked =
        account == null
            ? Stream.of(line("set", moment(mail.at())))
            : Stream.of(
                line("ending", account.lastDigits()),
                line("asked", moment(mail.at())),
                line("earliest", moment(account.earliest())));
    String words = Stream.concat(asked, stopping()).collect(Collectors.joining("\n"));
    return new AddressBook.Entry(mail.email(), CONTACT, replyTo(), words);
  }

  /** Whom to write to and ring, as far as the branch says so. */
  private Stream<String> stopping() {
    return Stream.concat(
        line("write", Optional.ofNullable(replyTo())),
        line("ring", Optional.of(branch.getTelephone()).filter(number -> !number.isEmpty())));
  }

  private @Nullable String replyTo() {
    return branch.getEmail().isEmpty() ? null : branch.getEmail();
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private static Stream<String> line(String label, Optional<String> value) {
    return value.map(known -> line(label, known)).stream();
  }

  private static String line(String label, String value) {
    return ResourceBundle.getBundle("texts.mail").getString("mail.payee." + label) + " " + value;
  }
}
