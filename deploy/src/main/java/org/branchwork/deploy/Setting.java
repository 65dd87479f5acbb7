package org.branchwork.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One setting of the portal, or a family of them when the key ends in {@code *}, or numbered ones
 * when the {@code *} stands in its middle. {@link #ALL} is the one list of what can be configured;
 * whatever is not in it is reported as unknown at start.
 *
 * @param key as written in a secrets directory, without the prefix {@code branchwork.}
 * @param check what its value must look like
 */
record Setting(String key, Check check) {
  private static final String PREFIX = "BRANCHWORK_";

  static final List<String> SECRETS =
      List.of(
          "secret.form",
          "secret.link",
          "secret.totp",
          "secret.draft",
          "secret.case",
          "secret.account-seal");

  static final List<Setting> ALL =
      List.of(
          new Setting("db.url", Check.JDBC_URL),
          new Setting("db.user", Check.TEXT),
          new Setting("db.password", Check.TEXT),
          new Setting("db.owner.user", Check.TEXT),
          new Setting("db.owner.password", Check.TEXT),
          new Setting("db.superuser.password", Check.TEXT),
          new Setting("http.port", Check.PORT),
          new Setting("http.address", Check.ADDRESS),
          new Setting("management.addresses", Check.ADDRESSES),
          new Setting("public.url", Check.WEB_ADDRESS),
          new Setting("trusted.proxies", Check.ADDRESSES),
          new Setting("data.dir", Check.TEXT),
          new Setting("proof.dir", Check.TEXT),
          new Setting("jvm.options", Check.TEXT),
          new Setting("server.options", Check.TEXT),
          new Setting("limits.sign-in.pair", Check.RATE),
          new Setting("limits.sign-in.device", Check.RATE),
          new Setting("limits.sign-in.network", Check.RATE),
          new Setting("limits.sign-in.site", Check.RATE),
          new Setting("limits.sign-in.codes", Check.RATE),
          new Setting("limits.enquiry.network", Check.RATE),
          new Setting("limits.enquiry.form", Check.RATE),
          new Setting("limits.answer.case", Check.RATE),
          new Setting("limits.answer.network", Check.RATE),
          new Setting("limits.my.network", Check.RATE),
          new Setting("limits.my.form", Check.RATE),
          new Setting("limits.find.network", Check.RATE),
          new Setting("limits.pledge.network", Check.RATE),
          new Setting("limits.pledge.form", Check.RATE),
          new Setting("limits.claim.network", Check.RATE),
          new Setting("limits.claim.form", Check.RATE),
          new Setting("limits.api.network", Check.RATE),
          new Setting("limits.api.form", Check.RATE),
          new Setting("limits.mail.address", Check.RATE),
          new Setting("limits.mail.site", Check.RATE),
          new Setting("secret.*", Check.KEY),
          new Setting("dkim.*", Check.TEXT),
          new Setting("smtp.port", Check.PORT),
          new Setting("smtp.*", Check.TEXT),
          new Setting("imap.*.host", Check.TEXT),
          new Setting("imap.*.port", Check.PORT),
          new Setting("imap.*.tls", Check.MAIL_TLS),
          new Setting("imap.*.user", Check.TEXT),
          new Setting("imap.*.password", Check.TEXT),
          new Setting("imap.*.folder", Check.TEXT),
          new Setting("imap.*.purpose", Check.MAIL_PURPOSE),
          new Setting("mail.from", Check.TEXT),
          new Setting("mail.reply-domain", Check.DOMAIN),
          new Setting("mail.largest-megabytes", Check.MEGABYTES),
          new Setting("accounts.rules", Check.ACCOUNT_RULES),
          new Setting("fund.reminder-days", Check.REMINDER_DAYS),
          new Setting("fund.lapse-days", Check.NUMBER_OF_DAYS),
          new Setting("fund.keep-giver-days", Check.NUMBER_OF_DAYS),
          new Setting("fund.keep-claim-days", Check.NUMBER_OF_DAYS),
          new Setting("payouts.unity.columns", Check.TEXT),
          new Setting("payouts.bacs.user-number", Check.TEXT),
          new Setting("branch.call-centre.hours", Check.OPENING_HOURS),
          new Setting("branch.*", Check.TEXT),
          new Setting("demo", Check.TEXT),
          new Setting("demo.password", Check.PASSWORD),
          new Setting("demo.totp", Check.TOTP_SECRET),
          new Setting("demo.clock", Check.TEXT));

  /** The environment variable that MicroProfile Config looks for when asked for this key. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** The setting that an environment variable stands for; the first that fits, as in the list. */
  static Optional<Setting> ofVariable(String variable) {
    return ALL.stream().filter(setting -> setting.isMeantBy(variable)).findFirst();
  }

  static boolean isBranchwork(String variable) {
    return variable.startsWith(PREFIX);
  }

  private boolean isMeantBy(String variable) {
    if (key.contains(".*.")) return variable.matches(variable(key).replace("___", "_[1-9][0-9]?_"));
    if (!key.endsWith("*")) return variable(key).equals(variable);
    return variable.startsWith(variable(key.substring(0, key.length() - 1)));
  }
}
