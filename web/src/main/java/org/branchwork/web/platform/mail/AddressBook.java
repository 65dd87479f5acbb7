package org.branchwork.web.platform.mail;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.EnquirySearch.MemberAddress;
import org.branchwork.casework.api.EnquirySearch.MyLink;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.referrals.ReferralMail;
import org.branchwork.casework.api.referrals.ReferralSearch;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** Looks up where a mail goes and where its link leads, at the moment it is sent. */
@ApplicationScoped
class AddressBook {

  private static final Caller MAIL = Caller.system("mail");
  private static final String OFFICER = "branch.officer";

  private final EnquirySearch enquiries;
  private final AccessSearch access;
  private final AccountDirectory accounts;
  private final FiledMailSearch filed;
  private final ReferralSearch referrals;
  private final DonorBook donors;
  private final PayeeNotices payees;
  private final MailSettings settings;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected AddressBook() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  AddressBook(
      EnquirySearch enquiries,
      AccessSearch access,
      AccountDirectory accounts,
      FiledMailSearch filed,
      ReferralSearch referrals,
      DonorBook donors,
      PayeeNotices payees,
      MailSettings settings) {
    this.enquiries = enquiries;
    this.access = access;
    this.accounts = accounts;
    this.filed = filed;
    this.referrals = referrals;
    this.donors = donors;
    this.payees = payees;
    this.settings = settings;
  }

  /**
   * Where a mail goes.
   *
   * @param email the address
   * @param path where its link leads, within the portal
   * @param replyTo where answers to it go, {@code null} where nobody reads them
   * @param words what is told in it: of a reply, when the member chose so, or what to pay on a
   *     pledge; {@code null} for a link alone
   */
  record Entry(String email, String path, @Nullable String replyTo, @Nullable String words) {

    Entry(String email, String path) {
      this(email, path, null, null);
    }
  }

  /**
   * The entry of a recipient; empty when there is no address that is safe to write to, or the case
   * or link is gone. Looked up outside the caller's transaction, so that what is not found does not
   * undo it.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<Entry> find(Recipient recipient) {
    try {
      return switch (recipient.kind()) {
        case MEMBER -> member(requireNonNull(recipient.reference()), recipient.said());
        case ACCOUNT -> account(requireNonNull(recipient.id()), recipient.reference());
        case OFFICER -> officer(requireNonNull(recipient.id()), recipient.reference());
        case LINK -> link(requireNonNull(recipient.id()));
        case REFERRAL -> referral(requireNonNull(recipient.id()));
        case DONOR -> donors.find(requireNonNull(recipient.id()));
        case PAYER -> donors.paid(requireNonNull(recipient.id()));
        case REMINDED -> donors.open(requireNonNull(recipient.id()));
        case CLAIMANT -> donors.claimant(requireNonNull(recipient.id()));
        case PAYEE -> payees.account(requireNonNull(recipient.id()));
        case PAYEE_BEFORE -> payees.before(requireNonNull(recipient.id()));
        case ACCOUNT_LINK -> accountLink(requireNonNull(recipient.id()));
        case SENDER ->
            filed
                .senderOfTooLarge(requireNonNull(recipient.mail()), MAIL)
                .map(email -> new Entry(email, "/contact"));
      };
    } catch (CaseNotFound e) {
      return Optional.empty();
    }
  }

  /** Who of the staff may be told of a case: nobody, where it is gone. */
  @Transactional(TxType.NOT_SUPPORTED)
  public Predicate<UUID> audience(String reference) {
    try {
      return access.audience(reference, MAIL)::reaches;
    } catch (CaseNotFound e) {
      return account -> false;
    }
  }

  private Optional<Entry> member(String reference, @Nullable Instant said) {
    MemberAddress found = enquiries.addressOf(reference, MAIL);
    String path = "/enquiry/" + found.reference() + "?key=" + encoded(found.key());
    return Optional.ofNullable(found.email())
        .map(email -> new Entry(email, path, replyTo(found.reference()), words(reference, said)));
  }

  private @Nullable String words(String reference, @Nullable Instant said) {
    return said == null ? null : enquiries.wordsForMail(reference, said, MAIL).orElse(null);
  }

  /** The address of the case itself. */
  private @Nullable String replyTo(String reference) {
    return settings
        .replyDomain()
        .map(domain -> filed.replyTo(reference, MAIL) + "@" + domain)
        .orElse(null);
  }

  private Optional<Entry> account(UUID account, @Nullable String reference) {
    String path = reference == null ? "/portal/cases" : "/portal/cases/" + reference;
    boolean reached = reference == null || access.audience(reference, MAIL).reaches(account);
    return reached ? holder(account, "casework.work", path) : Optional.empty();
  }

  private Optional<Entry> officer(UUID account, @Nullable String reference) {
    if (reference == null) {
      return holder(account, OFFICER, "/portal/fund/published-account");
    }
    var audience = access.audience(reference, MAIL);
    String path = audience.reaches(account) ? "/portal/cases/" + reference : "/portal/break-glass";
    return audience.names(account) ? Optional.empty() : holder(account, OFFICER, path);
  }

  /** Somebody whose right or account was taken away in the meantime is told nothing any more. */
  private Optional<Entry> holder(UUID account, String permission, String path) {
    return accounts.holding(permission).stream()
        .filter(found -> found.id().equals(account))
        .findFirst()
        .map(found -> new Entry(found.email(), path));
  }

  private Optional<Entry> link(UUID link) {
    MyLink found = enquiries.myLink(link, MAIL);
    return Optional.of(new Entry(found.email(), "/my/" + encoded(found.token())));
  }

  private Optional<Entry> referral(UUID referral) {
    ReferralMail found = referrals.mail(referral, MAIL);
    return Optional.of(new Entry(found.email(), "/referral/" + encoded(found.token())));
  }

  private Optional<Entry> accountLink(UUID link) {
    return accounts.linkMail(link).map(found -> new Entry(found.email(), found.path()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
