package org.branchwork.web.platform.throttle;

import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The limits, each with the setting {@code branchwork.limits.…} and what holds without it. They
 * leave room for a whole office or hospital behind one address.
 */
public enum Limit {
  /** Tries at one account from one network, password and code apart. */
  SIGN_IN_PAIR("sign-in.pair", "6, then 120 an hour"),
  /** Tries at one account from a device on which its owner has signed in before. */
  SIGN_IN_DEVICE("sign-in.device", "6, then 120 an hour"),
  /** Passwords tried from one network, whatever the account. */
  SIGN_IN_NETWORK("sign-in.network", "100, then 1200 an hour"),
  /** Passwords tried by everybody together. */
  SIGN_IN_SITE("sign-in.site", "300, then 18000 an hour"),
  /** Codes tried at one account by whoever had its password, from all networks together. */
  SIGN_IN_CODES("sign-in.codes", "20, then 120 an hour"),
  /** Enquiries sent from one network. */
  ENQUIRY_NETWORK("enquiry.network", "60, then 600 an hour"),
  /** Enquiries sent by everybody together. */
  ENQUIRY_FORM("enquiry.form", "600, then 6000 an hour"),
  /** What is written in one conversation. */
  ANSWER_CASE("answer.case", "20, then 60 an hour"),
  /** What is written in conversations from one network. */
  ANSWER_NETWORK("answer.network", "60, then 600 an hour"),
  /** One-time links asked for from one network. */
  MY_NETWORK("my.network", "20, then 240 an hour"),
  /** One-time links asked for by everybody together. */
  MY_FORM("my.form", "200, then 2400 an hour"),
  /** References looked up from one network. */
  FIND_NETWORK("find.network", "60, then 600 an hour"),
  /** Pledges made from one network. */
  PLEDGE_NETWORK("pledge.network", "60, then 600 an hour"),
  /** Pledges made by everybody together. */
  PLEDGE_FORM("pledge.form", "600, then 6000 an hour"),
  /** Claims made from one network. */
  CLAIM_NETWORK("claim.network", "60, then 600 an hour"),
  /** Claims made by everybody together. */
  CLAIM_FORM("claim.form", "600, then 6000 an hour"),
  /** Enquiries sent by programs from one network. */
  API_NETWORK("api.network", "60, then 600 an hour"),
  /** Enquiries sent by all programs together. */
  API_FORM("api.form", "600, then 6000 an hour"),
  /** Mails to one stranger that strangers can cause. */
  MAIL_ADDRESS("mail.address", "12, then 12 an hour"),
  /** Mails to all strangers together that strangers can cause. */
  MAIL_SITE("mail.site", "1000, then 6000 an hour");

  private final String key;
  private final String otherwise;

  Limit(String key, String otherwise) {
    this.key = key;
    this.otherwise = otherwise;
  }

  /** The name of its setting behind {@code limits.} */
  public String key() {
    return key;
  }

  String otherwise() {
    return otherwise;
  }

  /** The rate in force; the start has refused a setting that cannot be read. */
  Rate rate(PortalSettings settings) {
    return Rate.parse(settings.text("limits." + key, otherwise))
        .orElseThrow(() -> new IllegalStateException("branchwork.limits." + key + " is malformed"));
  }
}
