package org.branchwork.web.platform.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail is for, by ids alone.
 *
 * @param kind how the address is found
 * @param id the account, the one-time link, the referral, the pledge, the claim or what was asked
 *     for of a payee; {@code null} for a member
 * @param reference the case, {@code null} where it concerns none
 * @param said when the reply was written that a member is told of, {@code null} for any other mail
 * @param mail the number of the message that its sender is told of, else {@code null}
 */
record Recipient(
    Kind kind,
    @Nullable UUID id,
    @Nullable String reference,
    @Nullable Instant said,
    @Nullable Long mail) {

  private Recipient(Kind kind, @Nullable UUID id, @Nullable String reference) {
    this(kind, id, reference, null, null);
  }

  enum Kind {
    /** The member of a case. */
    MEMBER,
    /** Somebody of the staff. */
    ACCOUNT,
    /** An officer, who is told of a case without seeing it, or of a fund. */
    OFFICER,
    /** Whoever asked for a one-time link to enquiries. */
    LINK,
    /** Whoever the papers of a case are for. */
    REFERRAL,
    /** Whoever a single-use link to an account was made for. */
    ACCOUNT_LINK,
    /** Whoever sent a message to the branch. */
    SENDER,
    /** Whoever made a pledge. */
    DONOR,
    /** The same, about what was paid on it. */
    PAYER,
    /** The same, about what is still open of it. */
    REMINDED,
    /** Whoever claimed strike pay or hardship. */
    CLAIMANT,
    /** A payee whose bank details are to be others. */
    PAYEE,
    /** A payee who was told of changes at another address until then. */
    PAYEE_BEFORE
  }

  static Recipient member(String reference) {
    return new Recipient(Kind.MEMBER, null, reference);
  }

  /** The member of a case, about what was said to them then. */
  static Recipient member(String reference, Instant said) {
    return new Recipient(Kind.MEMBER, null, reference, said, null);
  }

  /** Somebody of the staff, about no single case. */
  static Recipient account(UUID account) {
    return new Recipient(Kind.ACCOUNT, account, null);
  }

  static Recipient account(UUID account, String reference) {
    return new Recipient(Kind.ACCOUNT, account, reference);
  }

  /** An officer, about an account that a fund shows. */
  static Recipient officer(UUID account) {
    return new Recipient(Kind.OFFICER, account, null);
  }

  static Recipient officer(UUID account, String reference) {
    return new Recipient(Kind.OFFICER, account, reference);
  }

  static Recipient link(UUID link) {
    return new Recipient(Kind.LINK, link, null);
  }

  static Recipient referral(UUID referral) {
    return new Recipient(Kind.REFERRAL, referral, null);
  }

  static Recipient accountLink(UUID link) {
    return new Recipient(Kind.ACCOUNT_LINK, link, null);
  }

  static Recipient donor(UUID pledge) {
    return new Recipient(Kind.DONOR, pledge, null);
  }

  static Recipient payer(UUID pledge) {
    return new Recipient(Kind.PAYER, pledge, null);
  }

  static Recipient reminded(UUID pledge) {
    return new Recipient(Kind.REMINDED, pledge, null);
  }

  static Recipient claimant(UUID claim) {
    return new Recipient(Kind.CLAIMANT, claim, null);
  }

  /** A payee, about other bank details that were asked for. */
  static Recipient payee(UUID change) {
    return new Recipient(Kind.PAYEE, change, null);
  }

  /** A payee at the address before, about the one that was set. */
  static Recipient payeeBefore(UUID address) {
    return new Recipient(Kind.PAYEE_BEFORE, address, null);
  }

  /** Whoever sent a message that is stored. */
  static Recipient sender(long mail) {
    return new Recipient(Kind.SENDER, null, null, null, mail);
  }

  /** As kept in an outbox row. */
  Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("to", kind.name());
    facts.put("id", id == null ? null : id.toString());
    facts.put("reference", reference);
    if (said != null) {
      facts.put("said", said.toString());
    }
    if (mail != null) {
      facts.put("mail", mail.toString());
    }
    return facts;
  }

  static Recipient of(Map<String, String> facts) {
    String id = facts.get("id");
    String said = facts.get("said");
    String mail = facts.get("mail");
    return new Recipient(
        Kind.valueOf(Objects.requireNonNull(facts.get("to"), "to")),
        id == null ? null : UUID.fromString(id),
        facts.get("reference"),
        said == null ? null : Instant.parse(said),
        mail == null ? null : Long.valueOf(mail));
  }
}
