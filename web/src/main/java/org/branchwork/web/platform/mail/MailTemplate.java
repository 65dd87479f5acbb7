package org.branchwork.web.platform.mail;

import java.util.Locale;

/** The mails that the portal sends; their words are in {@code texts/mail.properties}. */
enum MailTemplate {
  /** To the member: the enquiry is here. */
  ACKNOWLEDGEMENT,
  /** To the member: there is a reply. */
  REPLY,
  /** To whoever asked: the one-time link to one's own enquiries. */
  MY_LINK,
  /** To who triages: an enquiry waits. */
  ENQUIRY_WAITS,
  /** To who triages: a member has waited for an answer too long. */
  ANSWER_LATE,
  /** To the caseworker: a case is theirs. */
  CASE_ASSIGNED,
  /** To the caseworker: the member wrote again. */
  MEMBER_WROTE,
  /** To an officer: a restricted case was opened by somebody it was not opened to. */
  GLASS_BROKEN,
  /** To the regional office or a solicitor: the link to the papers of a case. */
  REFERRAL,
  /** To the caseworker and who triages: a time limit comes near. */
  LIMIT_NEAR,
  /** To who triages: and the caseworker is away, and nobody covers. */
  COVER_MISSING,
  /** To somebody who is to cover for a colleague. */
  COVERING,
  /** To whoever covers: a case was given to the colleague who is away. */
  COVERED_GIVEN,
  /** To the officers: nobody acknowledged that. */
  LIMIT_UNSEEN,
  /** To who triages: one person marked a near time limit as met. */
  LIMIT_MET,
  /** To the donor: what was promised, and where to pay it. */
  PLEDGE,
  /** To the donor: the promise is taken back. */
  PLEDGE_CANCELLED,
  /** To the officers: the account that a fund shows is to be another, or is. */
  FUND_ACCOUNT_CHANGED,
  /** To the officers: the account that a fund shows was changed by hand. */
  FUND_ACCOUNT_ALARM,
  /** To the donor: what was promised has come. */
  PLEDGE_PAID,
  /** To the donor: what was promised has not come yet. */
  PLEDGE_REMINDER,
  /** To a claimant: there is something new on the page of the claim, and nothing of what. */
  CLAIM,
  /** To a payee, at the address that was known before: other bank details were asked for. */
  PAYEE_ACCOUNT,
  /** To a payee, at the address before: it is another now. */
  PAYEE_EMAIL,
  /** To whoever sent a message that was too large: it is not here whole. */
  TOO_LARGE,
  /** To the caseworker: the law moved a time limit. */
  LIMIT_MOVED,
  /** To somebody with an account: the single-use link that opens it, or opens it again. */
  ACCOUNT_LINK;

  /** The name in rows and text keys, such as {@code my-link}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Who is told when a mail cannot be delivered: the branch, when somebody of it had the mail sent
   * and waits for what follows; nobody, when the portal sent it by itself.
   */
  Letter.Envelope envelope() {
    return switch (this) {
      case REPLY, REFERRAL, ACCOUNT_LINK, PAYEE_ACCOUNT -> Letter.Envelope.BRANCH;
      default -> Letter.Envelope.NOBODY;
    };
  }

  static MailTemplate of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
